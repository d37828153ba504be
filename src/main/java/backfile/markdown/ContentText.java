package backfile.markdown;

import backfile.model.Refused;
import backfile.model.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of content/, parted into front matter and body.
 *
 * @param body what stands behind the closing line of the front matter
 * @param byHand whether a person wrote or changed the file: the {@code written} hash is missing or
 *     is not that of the rest
 */
record ContentText(Yaml.Pairs front, String body, boolean byHand) {
  private static final Pattern WRITTEN = Pattern.compile("(?m)^written: \"([0-9a-f]{64})\"\n");
  static final Pattern FENCE = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");

  /** Parts a file. A file without front matter is all body and a person's. */
  static ContentText of(byte[] bytes) throws Refused {
    String text = decode(bytes);
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    text = text.replace("\r\n", "\n");
    if (text.startsWith("+++\n")) {
      throw new Refused(1, "the front matter is TOML", "write it as YAML between two lines of ---");
    }
    int firstEnd = text.indexOf('\n');
    boolean fenced = firstEnd > 0 && text.substring(0, firstEnd).stripTrailing().equals("---");
    if (!fenced) {
      return new ContentText(Yaml.Pairs.NONE, text, true);
    }
    Matcher fence = FENCE.matcher(text).region(firstEnd + 1, text.length());
    fence.useAnchoringBounds(true);
    if (!fence.find()) {
      throw new Refused(1, "the front matter is never closed", "end it with a line of ---");
    }
    Yaml.Pairs front = Yaml.read(text.substring(firstEnd + 1, fence.start()), 2);
    String body = text.substring(Math.min(text.length(), fence.end() + 1));
    return new ContentText(front, body, !isMachines(text));
  }

  /**
   * A file's text with the hash of all the rest in it, as the last key of the front matter.
   *
   * @param front as {@link YamlWriter#unclosed} gives it
   */
  static String signed(String front, String body) {
    String rest = front + "---\n" + (body.isEmpty() ? "" : "\n" + body);
    return front + "written: \"" + Sha256.hex(rest) + "\"\n" + rest.substring(front.length());
  }

  /** Whether the machine wrote the text and nobody changed it since. */
  static boolean isMachines(String text) {
    Matcher m = WRITTEN.matcher(text);
    return m.find()
        && Sha256.hex(text.substring(0, m.start()) + text.substring(m.end())).equals(m.group(1));
  }

  private static String decode(byte[] bytes) throws Refused {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new Refused(0, "is not UTF-8", "save it in UTF-8");
    }
  }
}

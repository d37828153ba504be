package backfile.letters;

import backfile.model.Refused;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;

/**
 * Bytes read as text. The ladder: byte order mark; the beginnings of files that are no text; zero
 * bytes in every other place (UTF-16); strict UTF-8; the detector of ICU; windows-1252.
 *
 * @param encoding the name of what the bytes were read as
 * @param broken how many characters could not be read and stand as U+FFFD
 */
public record Decoded(String text, String encoding, int broken) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Below this confidence (of 100) the detector is guessing. */
  private static final int SURE = 40;

  private static final Map<String, String> NOT_TEXT =
      Map.of(
          "504b0304", "a zip file (or .docx, .epub, .odt)",
          "1f8b", "a gzip file",
          "ffd8ff", "a JPEG picture",
          "89504e47", "a PNG picture",
          "47494638", "a GIF picture",
          "25504446", "a PDF file",
          "d0cf11e0", "an old Office file",
          "52617221", "a RAR file",
          "377abcaf", "a 7z file",
          "7b5c7274", "an RTF file");

  /** Reads the bytes. Refuses those that are no text at all, and says what they look like. */
  public static Decoded of(byte[] bytes) throws Refused {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    refuseOtherFiles(bytes);
    Charset wide = utf16(bytes);
    if (wide != null) {
      return decode(bytes, 0, wide);
    }
    int zeros = count(bytes, 0, 1);
    if (zeros > 0) {
      throw new Refused(
          0,
          "holds " + zeros + " zero bytes and is no text that Backfile reads",
          "save it as plain text in UTF-8");
    }
    try {
      CharBuffer text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return new Decoded(text.toString(), "UTF-8", 0);
    } catch (CharacterCodingException notUtf8) {
      return decode(bytes, 0, detected(bytes));
    }
  }

  private static @org.jspecify.annotations.Nullable Decoded byMark(byte[] b) {
    if (starts(b, 0xef, 0xbb, 0xbf)) {
      return decode(b, 3, StandardCharsets.UTF_8);
    }
    if (starts(b, 0xff, 0xfe, 0, 0)) {
      return decode(b, 4, Charset.forName("UTF-32LE"));
    }
    if (starts(b, 0, 0, 0xfe, 0xff)) {
      return decode(b, 4, Charset.forName("UTF-32BE"));
    }
    if (starts(b, 0xff, 0xfe)) {
      return decode(b, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(b, 0xfe, 0xff)) {
      return decode(b, 2, StandardCharsets.UTF_16BE);
    }
    return null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static void refuseOtherFiles(byte[] bytes) throws Refused {
    String start = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
    for (Map.Entry<String, String> kind : NOT_TEXT.entrySet()) {
      if (start.startsWith(kind.getKey())) {
        throw new Refused(
            0, "is " + kind.getValue() + ", not text", "save it as plain text in UTF-8");
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Charset utf16(byte[] bytes) {
    if (bytes.length < 8 || bytes.length % 2 != 0) {
      return null;
    }
    int half = bytes.length / 2;
    int even = count(bytes, 0, 2);
    int odd = count(bytes, 1, 2);
    // Western text is zero in nearly every second byte; a third is enough for mixed scripts.
    if (odd > half / 3 && even < half / 20 + 1) {
      return StandardCharsets.UTF_16LE;
    }
    return even > half / 3 && odd < half / 20 + 1 ? StandardCharsets.UTF_16BE : null;
  }

  private static int count(byte[] bytes, int from, int step) {
    int zeros = 0;
    for (int i = from; i < bytes.length; i += step) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static Charset detected(byte[] bytes) {
    CharsetMatch best = new CharsetDetector().setText(bytes).detect();
    if (best == null
        || best.getConfidence() < SURE
        || best.getName().startsWith("ISO-8859-1")
        || best.getName().startsWith("UTF-8")
        || best.getName().startsWith("IBM")
        || !Charset.isSupported(best.getName())) {
      return WINDOWS_1252;
    }
    return Charset.forName(best.getName());
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    int broken = (int) text.chars().filter(c -> c == '\ufffd').count();
    return new Decoded(text, charset.name(), broken);
  }
}

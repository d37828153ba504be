package backfile.letters;

import backfile.model.Ledger;
import backfile.model.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Bytes read as text. What is trusted, in this order: a byte order mark; the beginnings of files
 * that are no text; zero bytes in every other place (UTF-16); the escapes of ISO-2022-JP; UTF-8,
 * when all bytes are; UTF-8 with single lines in windows-1252, when most is; what the file says of
 * itself, when its bytes can be read so; the detector of ICU, as far as {@link Encodings} believes
 * it; windows-1252. Then UTF-8 that was once read as windows-1252 is read again where that is sure
 * ({@link Mojibake}). Nothing else is changed; letters are not composed or decomposed.
 *
 * @param encoding the name of what the bytes were read as
 * @param broken how many characters could not be read and stand as U+FFFD
 * @param repaired lines, counted from 1, that were read otherwise than the rest, or again
 */
public record Decoded(String text, String encoding, int broken, List<Ledger.Repaired> repaired) {
  /** Fewer bytes do not show whether a file is UTF-16. */
  private static final int LEAST = 8;

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

  /** Copies the list. */
  public Decoded {
    repaired = List.copyOf(repaired);
  }

  /** Reads the bytes. Refuses those that are no text at all, and says what they look like. */
  public static Decoded of(byte[] bytes) throws Refused {
    return of(bytes, () -> "");
  }

  /**
   * Reads bytes that say in what encoding they are.
   *
   * @param declared the name that the file, page or mail gives, asked for only where it counts;
   *     empty for none, and of no weight when nobody knows it or the bytes cannot be read so
   */
  public static Decoded of(byte[] bytes, Supplier<String> declared) throws Refused {
    Decoded raw = raw(bytes, declared);
    Mojibake again = Mojibake.of(raw.text());
    if (again.pieces().isEmpty()) {
      return raw;
    }
    List<Ledger.Repaired> repaired = new ArrayList<>(raw.repaired());
    again
        .pieces()
        .forEach((line, n) -> repaired.add(new Ledger.Repaired(line, Mojibake.account(n))));
    return new Decoded(again.text(), raw.encoding(), raw.broken(), repaired);
  }

  private static Decoded raw(byte[] bytes, Supplier<String> declared) throws Refused {
    Decoded marked = byMark(bytes);
    if (marked != null) {
      return marked;
    }
    refuseOtherFiles(bytes);
    int zeros = zeros(bytes);
    if (zeros > 0) {
      Charset wide = utf16(bytes);
      if (wide != null) {
        return decode(bytes, 0, wide);
      }
      throw new Refused(
          0,
          "holds " + zeros + " zero bytes and is no text that Backfile reads",
          "save it as plain text in UTF-8");
    }
    Optional<Decoded> told = escaped(bytes).or(() -> utf8(bytes)).or(() -> MixedLines.of(bytes));
    if (told.isPresent()) {
      return told.get();
    }
    Charset charset =
        Encodings.named(declared.get())
            .filter(c -> Encodings.strictly(bytes, c).isPresent())
            .orElseGet(() -> Encodings.looksLike(bytes));
    return decode(bytes, 0, charset);
  }

  private static Optional<Decoded> utf8(byte[] bytes) {
    return Encodings.strictly(bytes, StandardCharsets.UTF_8)
        .map(text -> new Decoded(text, "UTF-8", 0, List.of()));
  }

  /** Mails in Japanese shift by an escape and a dollar or a bracket, all in seven bits. */
  private static Optional<Decoded> escaped(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$') {
        return Encodings.named("iso-2022-jp")
            .flatMap(charset -> Encodings.strictly(bytes, charset))
            .map(text -> new Decoded(text, "ISO-2022-JP", 0, List.of()));
      }
    }
    return Optional.empty();
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

  /**
   * UTF-16 without a mark, of bytes with zeros among them. Spaces, line ends and digits have a zero
   * byte in every script, nothing else has; and of the two bytes of a character the one that tells
   * the script varies less.
   */
  private static @org.jspecify.annotations.Nullable Charset utf16(byte[] bytes) {
    if (bytes.length < LEAST || bytes.length % 2 != 0) {
      return null;
    }
    Charset charset =
        kinds(bytes, 0) > kinds(bytes, 1) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    int ascii = 0;
    int spaces = 0;
    for (byte b : bytes) {
      ascii += b >= 0x20 && b < 0x7f ? 1 : 0;
      spaces += b == ' ' ? 1 : 0;
    }
    // Single bytes with zeros strewn in, which as pairs would often be Chinese.
    boolean single = ascii * 3L > bytes.length * 2L && spaces * 20L > bytes.length;
    return !single && Encodings.strictly(bytes, charset).filter(Decoded::isText).isPresent()
        ? charset
        : null;
  }

  /** How many different bytes stand in every other place. */
  private static int kinds(byte[] bytes, int from) {
    BitSet kinds = new BitSet();
    for (int i = from; i < bytes.length; i += 2) {
      kinds.set(bytes[i] & 0xff);
    }
    return kinds.cardinality();
  }

  /** Whether nearly all of it is letters and signs that exist. */
  private static boolean isText(String text) {
    long odd =
        text.codePoints()
            .filter(
                c ->
                    !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || Character.isISOControl(c) && !Character.isWhitespace(c))
            .count();
    return odd * 50 <= text.length();
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    for (byte b : bytes) {
      zeros += b == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static Decoded decode(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    int broken = (int) text.chars().filter(c -> c == '\ufffd').count();
    return new Decoded(text, charset.name(), broken, List.of());
  }
}

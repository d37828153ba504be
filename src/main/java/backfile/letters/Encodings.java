package backfile.letters;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Encodings by their names and by the looks of the bytes. */
public final class Encodings {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** The detector of ICU looks at no more. */
  private static final int SAMPLE = 8000;

  /** How sure ICU must be of an encoding of Latin letters, and by how much more than of 1252. */
  private static final int SURE = 40;

  private static final int MARGIN = 20;

  /** Names that pages and mails use for what the world reads as something wider. */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-8", "windows-1255"),
          Map.entry("iso-8859-8-i", "windows-1255"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"));

  /** Names that Java does not know. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "x-sjis", "shift_jis",
          "sjis", "shift_jis",
          "ks_c_5601-1987", "euc-kr",
          "x-gbk", "gbk",
          "x-x-big5", "big5",
          "x-cp1252", "windows-1252",
          "iso8859-2", "iso-8859-2",
          "logical", "iso-8859-8",
          "iso-8859-8-e", "iso-8859-8",
          "unicode-1-1-utf-8", "utf-8");

  private static final Map<String, Set<UnicodeScript>> SCRIPTS =
      Map.ofEntries(
          Map.entry("windows-1251", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("KOI8-R", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("ISO-8859-5", Set.of(UnicodeScript.CYRILLIC)),
          Map.entry("windows-1253", Set.of(UnicodeScript.GREEK)),
          Map.entry("ISO-8859-7", Set.of(UnicodeScript.GREEK)),
          Map.entry("windows-1255", Set.of(UnicodeScript.HEBREW)),
          Map.entry("windows-1256", Set.of(UnicodeScript.ARABIC)),
          Map.entry("ISO-8859-6", Set.of(UnicodeScript.ARABIC)),
          Map.entry(
              "windows-31j",
              Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
          Map.entry(
              "EUC-JP", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
          Map.entry("GB18030", Set.of(UnicodeScript.HAN)),
          Map.entry("Big5-HKSCS", Set.of(UnicodeScript.HAN, UnicodeScript.BOPOMOFO)),
          Map.entry("x-windows-949", Set.of(UnicodeScript.HANGUL, UnicodeScript.HAN)));

  private static final Set<String> LATIN =
      Set.of("ISO-8859-2", "windows-1250", "ISO-8859-9", "windows-1254");

  private Encodings() {}

  /** The encoding that a page or a mail means by a name; nothing for one that nobody knows. */
  public static Optional<Charset> named(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    name = OTHER_NAMES.getOrDefault(name, name);
    if (name.isEmpty() || !name.matches("[a-z0-9][a-z0-9._:+-]{0,39}")) {
      return Optional.empty();
    }
    if (!Charset.isSupported(name)) {
      return Optional.empty();
    }
    String own = Charset.forName(name).name();
    String wider = WIDER.getOrDefault(own.toLowerCase(Locale.ROOT), WIDER.getOrDefault(name, own));
    return Optional.of(Charset.forName(wider));
  }

  /** How many bytes the character of UTF-8 beyond ASCII has that begins with this one; or 0. */
  static int lengthOf(int lead) {
    return lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  }

  /** The text where every byte can be read so. */
  static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException otherwise) {
      return Optional.empty();
    }
  }

  /**
   * The encoding by the looks of bytes that are not Unicode. ICU's detector names candidates; one
   * of another script is taken when the bytes read so give words of that script, whose letters
   * stand side by side, as a few accents never do. Latin letters are windows-1252 unless ICU is
   * clearly surer of Central Europe or Turkey; it mistakes Western texts for such otherwise.
   */
  static Charset looksLike(byte[] bytes) {
    byte[] sample = sample(bytes);
    int western = 0;
    Optional<Charset> latin = Optional.empty();
    int latinConfidence = 0;
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      Optional<Charset> charset = named(match.getName());
      if (charset.isEmpty()) {
        continue;
      }
      String name = charset.get().name();
      Set<UnicodeScript> scripts = SCRIPTS.getOrDefault(name, Set.of());
      if (!scripts.isEmpty() && areWords(new String(sample, charset.get()), scripts)) {
        return charset.get();
      }
      if (name.equals("windows-1252")) {
        western = Math.max(western, match.getConfidence());
      } else if (LATIN.contains(match.getName()) && match.getConfidence() > latinConfidence) {
        latin = charset;
        latinConfidence = match.getConfidence();
      }
    }
    boolean clear = latinConfidence >= SURE && latinConfidence >= western + MARGIN;
    return clear ? latin.orElse(WINDOWS_1252) : WINDOWS_1252;
  }

  /** The stretches that hold bytes beyond ASCII, cut where no character can be cut in two. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    boolean high = false;
    int start = 0;
    for (int i = 0; i <= bytes.length && sample.size() < SAMPLE; i++) {
      boolean cut = i == bytes.length || bytes[i] == '\n' || bytes[i] == '<' || bytes[i] == '>';
      if (cut) {
        if (high) {
          sample.write(bytes, start, i - start);
          sample.write('\n');
        }
        start = i + 1;
        high = false;
      } else {
        high |= bytes[i] < 0;
      }
    }
    return sample.toByteArray();
  }

  /** Whether most letters beyond ASCII stand in words of at least two, all of these scripts. */
  private static boolean areWords(String text, Set<UnicodeScript> scripts) {
    int beyond = 0;
    int inWords = 0;
    for (int i = 0; i < text.length(); ) {
      int end = i;
      boolean foreign = true;
      boolean latin = false;
      for (; end < text.length() && isOfWord(text.charAt(end)); end++) {
        char c = text.charAt(end);
        latin |= c < 0x80;
        UnicodeScript script = UnicodeScript.of(c);
        foreign &= script == UnicodeScript.COMMON || scripts.contains(script);
        beyond += c < 0x80 ? 0 : 1;
      }
      inWords += foreign && !latin && end - i > 1 ? end - i : 0;
      i = Math.max(end, i + 1);
    }
    return beyond > 0 && inWords * 10 >= beyond * 8;
  }

  private static boolean isOfWord(char c) {
    return c < 0x80 ? Character.isLetter(c) : Character.isLetter(c) || c == '\ufffd';
  }
}

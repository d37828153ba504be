package backfile.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backfile.model.Ledger;
import backfile.model.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bytes spell, in the languages of src/test/resources/letters. */
class EncodingsTest {
  private static final List<String> WESTERN =
      List.of("en", "fr", "de", "es", "pt", "it", "nl", "sv", "da", "fi", "is");

  private static final List<String> OTHERS =
      List.of(
          "pl", "cs", "hu", "ro", "hr", "tr", "ru", "uk", "bg", "el", "ar", "he", "ja", "zh-cn",
          "zh-tw", "ko");

  static Stream<String> western() {
    return WESTERN.stream();
  }

  static Stream<String> all() {
    return Stream.concat(WESTERN.stream(), OTHERS.stream());
  }

  private static String text(String language) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            EncodingsTest.class.getResourceAsStream("/letters/" + language + ".txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @MethodSource("western")
  void everyLineInWindows1252IsReadBack(String language) throws Exception {
    Charset charset = Charset.forName("windows-1252");
    assertThat(Decoded.of(text(language).getBytes(charset)).text()).isEqualTo(text(language));
    for (String line : text(language).split("\n")) {
      assertThat(Decoded.of(line.getBytes(charset)).text()).isEqualTo(line);
      String capitals = line.toUpperCase(Locale.ROOT);
      assertThat(Decoded.of(capitals.getBytes(charset)).text()).isEqualTo(capitals);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void unicodeIsReadBackWithAndWithoutAMark(String language) throws Exception {
    String text = text(language);
    for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      Charset charset = Charset.forName(encoding);
      assertThat(Decoded.of(text.getBytes(charset)).text()).isEqualTo(text);
      assertThat(Decoded.of(("\ufeff" + text).getBytes(charset)).text()).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "pl, ISO-8859-2",
    "pl, windows-1250",
    "cs, ISO-8859-2",
    "cs, windows-1250",
    "hu, ISO-8859-2",
    "hu, windows-1250",
    "ro, ISO-8859-2",
    "ro, windows-1250",
    "tr, ISO-8859-9",
    "tr, windows-1254",
    "ru, windows-1251",
    "ru, KOI8-R",
    "ru, ISO-8859-5",
    "uk, windows-1251",
    "bg, windows-1251",
    "el, windows-1253",
    "el, ISO-8859-7",
    "ar, windows-1256",
    "ar, ISO-8859-6",
    "he, windows-1255",
    "he, ISO-8859-8",
    "ja, Shift_JIS",
    "ja, EUC-JP",
    "ja, ISO-2022-JP",
    "zh-cn, GB18030",
    "zh-cn, GB2312",
    "zh-tw, Big5",
    "ko, EUC-KR"
  })
  void otherScriptsAreKnownByTheirLooks(String language, String encoding) throws Exception {
    Charset charset = Charset.forName(encoding);
    String text = writable(text(language), charset);
    assertThat(Decoded.of(text.getBytes(charset)).text()).isEqualTo(text);
    String page = "<html><body><div class=\"a b\"><p>" + text + "</p></div></body></html>";
    assertThat(Decoded.of(page.getBytes(charset)).text()).isEqualTo(page);
  }

  /** The text with the nearest letters that the encoding has. */
  private static String writable(String text, Charset charset) {
    StringBuilder can = new StringBuilder();
    String near = text.replace('ș', 'ş').replace('ț', 'ţ');
    for (int i = 0; i < near.length(); i++) {
      can.append(charset.newEncoder().canEncode(near.charAt(i)) ? near.charAt(i) : '-');
    }
    return can.toString();
  }

  @Test
  void whatThePageSaysIsTrustedUnlessItsBytesSayOtherwise() throws Exception {
    byte[] croatian = text("hr").getBytes(Charset.forName("windows-1250"));
    assertThat(Decoded.of(croatian, () -> "windows-1250").text()).isEqualTo(text("hr"));
    byte[] french = text("fr").getBytes(StandardCharsets.UTF_8);
    assertThat(Decoded.of(french, () -> "iso-8859-1").encoding()).isEqualTo("UTF-8");
    byte[] old = text("fr").getBytes(Charset.forName("windows-1252"));
    assertThat(Decoded.of(old, () -> "utf-8").encoding()).isEqualTo("windows-1252");
    assertThat(Decoded.of(old, () -> "iso-8859-1").encoding()).isEqualTo("windows-1252");
    assertThat(Decoded.of(old, () -> "no such thing").text()).isEqualTo(text("fr"));
  }

  @Test
  void strewnZerosMakeNoChinese() {
    byte[] bytes =
        "A line of text that a disk has spoiled here and there.".getBytes(StandardCharsets.UTF_8);
    bytes[9] = 0;
    assertThatThrownBy(() -> Decoded.of(bytes)).hasMessageContaining("1 zero byte");
  }

  @Test
  void aLineOfAnotherEncodingSpoilsNeitherItselfNorTheRest() throws Exception {
    byte[] good = text("de").getBytes(StandardCharsets.UTF_8);
    byte[] other = "Ein Café in Österreich\n".getBytes(Charset.forName("windows-1252"));
    Decoded decoded = Decoded.of(joined(good, other, good));
    assertThat(decoded.text()).isEqualTo(text("de") + "Ein Café in Österreich\n" + text("de"));
    assertThat(decoded.repaired())
        .containsExactly(new Ledger.Repaired(5, "read as windows-1252, the rest as UTF-8"));
  }

  @Test
  void aCharacterThatIsCutOffIsTheOnlyOneLost() throws Exception {
    byte[] good = (text("de") + "Ende –").getBytes(StandardCharsets.UTF_8);
    Decoded decoded = Decoded.of(Arrays.copyOf(good, good.length - 1));
    assertThat(decoded.text()).isEqualTo(text("de") + "Ende \ufffd");
    assertThat(decoded.broken()).isEqualTo(1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** UTF-8 read as windows-1252, where a byte that it leaves empty stands for itself. */
  private static String spoiled(String text) {
    StringBuilder spoiled = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, Charset.forName("windows-1252"));
      spoiled.append(c.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : c);
    }
    return spoiled.toString();
  }

  @ParameterizedTest
  @MethodSource("all")
  void soundTextIsNeverReadAgain(String language) throws Exception {
    String text = text(language);
    List<String> forms = List.of(text, text.toUpperCase(Locale.ROOT), text.replace(' ', '\u00a0'));
    for (String form : forms) {
      assertThat(Mojibake.of(form).text()).isEqualTo(form);
      for (String line : form.split("\n")) {
        assertThat(Mojibake.of(line).text()).isEqualTo(line);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void whatWasReadWronglyIsReadAgain(String language) throws Exception {
    String text = text(language);
    assertThat(Mojibake.of(spoiled(text)).text()).isEqualTo(text);
    assertThat(Mojibake.of(spoiled(spoiled(text))).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aWrongLineAmongSoundOnesIsReadAgainOrLeft(String language) throws Exception {
    String[] lines = text(language).split("\n");
    int mended = 0;
    for (int wrong = 0; wrong < lines.length; wrong++) {
      List<String> given = new ArrayList<>(List.of(lines));
      given.set(wrong, spoiled(lines[wrong]));
      String[] read = Mojibake.of(String.join("\n", given)).text().split("\n");
      for (int i = 0; i < lines.length; i++) {
        assertThat(read[i]).isIn(i == wrong ? List.of(lines[i], given.get(i)) : List.of(lines[i]));
      }
      mended += read[wrong].equals(lines[wrong]) ? 1 : 0;
    }
    assertThat(mended * 2).isGreaterThanOrEqualTo(lines.length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An old mail shows “Ã©” where “é” was meant.",
        "An old mail shows Ã© where an e with an accent was meant.",
        "Words such as \"cafÃ©\" and \"naÃ¯ve\" are shown so on purpose.",
        "UTF-8 read as windows-1252 makes cafÃ© of it, and naÃ¯ve too.",
        "SÃO PAULO; AMANHÃ… TALVEZ AMANHÃ…",
        "«CAFÉ» «LIBERTÉ» «ÉGALITÉ»",
        "Â Ã Ä Å are letters.",
        "Il voilà… été…” déjà” là»",
        "GROß“ HEIß” SÜß…"
      })
  void whatStandsSoOnPurposeStays(String text) {
    assertThat(Mojibake.of(text).text()).isEqualTo(text);
  }

  @Test
  void theLedgerNamesTheLinesThatWereReadAgain() throws Exception {
    String text = "A sound line.\nLe chargÃ© dâ€™affaires a dÃ©jeunÃ©.\n";
    Decoded decoded = Decoded.of(text.getBytes(StandardCharsets.UTF_8));
    assertThat(decoded.text()).isEqualTo("A sound line.\nLe chargé d’affaires a déjeuné.\n");
    assertThat(decoded.repaired())
        .containsExactly(
            new Ledger.Repaired(
                2, "4 pieces of UTF-8 that had been read as windows-1252, read again"));
  }

  @Test
  void anyBytesGiveTextOrARefusal() {
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      try {
        Decoded decoded = Decoded.of(bytes);
        assertThat(decoded.text()).isNotNull();
      } catch (Refused refused) {
        assertThat(refused).hasMessageNotContaining("null");
      }
    }
  }
}

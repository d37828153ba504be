package backfile.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backfile.model.Refused;
import backfile.model.Slug;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slugs, encodings, sentences and filing. */
class LettersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Benny Gantz | benny-gantz",
        "U.S. and U.A.E. | us-and-uae",
        "Côte d’Ivoire | cote-divoire",
        "Владимир Путин | vladimir-putin",
        "  --Weird--  title!! | weird-title",
        "Straße | strasse",
        "../../etc/passwd | etc-passwd"
      })
  void aSlugIsPlainAscii(String text, String slug) {
    assertThat(Slugs.of(text).map(Slug::value)).contains(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "🚢", "…", "\u202e", "---"})
  void whatHasNoLetterHasNoSlug(String text) {
    assertThat(Slugs.of(text)).isEmpty();
  }

  @Test
  void everySlugCanBeReadBackAndIsShort() {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(120);
      for (int n = 0; n < length; n++) {
        text.appendCodePoint(random.nextInt(4) == 0 ? random.nextInt(0x2fff) : 'a' + n % 26);
      }
      Slugs.of(text.toString())
          .ifPresent(
              slug -> {
                assertThat(slug.value()).matches("[a-z0-9]+(?:-[a-z0-9]+)*").hasSizeLessThan(61);
                assertThat(Slug.read(slug.value())).contains(slug);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void anEncodingIsKnownByItsBytes(String encoding) throws Refused {
    String text =
        "Le chargé d’affaires a déjeuné à Rabat – où il a été reçu très cordialement. Çà et là, des élèves.";
    Decoded decoded = Decoded.of(text.getBytes(Charset.forName(encoding)));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.broken()).isZero();
  }

  @Test
  void aMarkAtTheBeginningIsNoText() throws Refused {
    byte[] marked = "\ufeffRabat".getBytes(StandardCharsets.UTF_8);
    assertThat(Decoded.of(marked).text()).isEqualTo("Rabat");
    assertThat(Decoded.of("\ufeffRabat".getBytes(StandardCharsets.UTF_16LE)).text())
        .isEqualTo("Rabat");
  }

  @Test
  void whatIsNoTextIsRefusedByItsName() {
    assertThatThrownBy(() -> Decoded.of("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("PDF");
    assertThatThrownBy(() -> Decoded.of(new byte[] {'a', 0, 'b', 'c', 'd', 'e', 'f'}))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("zero byte");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He met Lt. Gen. El Farouk. Then he left. | 2",
        "The U.S. recognized it. \"Yes!\" he said. It ended. | 3",
        "It cost $1.5 million. No. 5 was late. | 2",
        "No full stop | 1"
      })
  void sentencesEndWhereTheyEnd(String text, int sentences) {
    assertThat(Sentences.of(text)).hasSize(sentences);
  }

  @Test
  void sentencesCoverTheText() {
    Random random = new Random(3);
    String letters = "Aa. !?\"'()\u2026\ud83d\udea2é1";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        int at =
            letters.offsetByCodePoints(
                0, random.nextInt(letters.codePointCount(0, letters.length())));
        text.appendCodePoint(letters.codePointAt(at));
      }
      int before = 0;
      for (Sentences.Span span : Sentences.of(text.toString())) {
        assertThat(span.start()).as(text.toString()).isGreaterThanOrEqualTo(before);
        assertThat(text.substring(before, span.start())).as(text.toString()).isBlank();
        assertThat(span.end()).isGreaterThan(span.start());
        before = span.end();
      }
      assertThat(text.substring(before)).as(text.toString()).isBlank();
    }
  }

  @Test
  void namesAreFiledByLetterNotByByte() {
    List<String> names = List.of("Zohar", "Émile", "abu Dhabi", "Evian", "Eviatar", "Ádám");
    assertThat(Filing.sorted(names, n -> n, "en"))
        .containsExactly("abu Dhabi", "Ádám", "Émile", "Evian", "Eviatar", "Zohar");
    assertThat(Filing.letter("Émile")).isEqualTo("E");
    assertThat(Filing.letter("7 July")).isEqualTo("#");
  }
}

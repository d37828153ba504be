package backfile.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the letters of a name tell of its language. */
class TongueTest {
  @ParameterizedTest
  @CsvSource({
    "Rabat, en, '', ''",
    "الرباط, en, ar, rtl",
    "الرباط, ar, '', ''",
    "Rabat, ar, '', ltr",
    "Rabat, ar-MA, '', ltr",
    "תל אביב, en, he, rtl",
    "תל אביב, ar, he, rtl",
    "چابهار, en, fa, rtl",
    "لاہور, en, ur, rtl",
    "Αθήνα, fr, el, ltr",
    "Москва, en, '', ''",
    "Москва, ar, '', ltr",
    "北京, en, zh, ltr",
    "北京, ja, '', ''",
    "さいたま, en, ja, ltr",
    "東京タワー, fr, ja, ltr",
    "서울, es, ko, ltr",
    "1975, ar, '', ''",
    "'\"الرباط\"', fr, ar, rtl",
    "Rabat, xx, '', ''"
  })
  void lettersTellALanguage(String name, String site, String lang, String dir) {
    assertThat(Tongue.of(name, site)).isEqualTo(new Tongue(lang, dir));
  }
}

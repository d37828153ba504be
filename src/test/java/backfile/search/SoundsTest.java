package backfile.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTest {
  @ParameterizedTest
  @CsvSource({
    "qaddafi, gaddafi, kdb, gdb",
    "moroz, мороз, mrs, mrs",
    "mohammed, محمد, md, md",
    "loudiyi, лоудийи, ld, ld",
    "angelos, αγγελοσ, ngls, ngls",
    "levi, לוי, lb, l"
  })
  void aWordKeepsItsConsonants(String one, String other, String bones, String others) {
    assertThat(Sounds.skeleton(one)).isEqualTo(bones);
    assertThat(Sounds.skeleton(other)).isEqualTo(others);
  }

  @Test
  void whatIsNotKnownStaysAsItIs() {
    assertThat(Sounds.latin("東京")).isEqualTo("東京");
    assertThat(Sounds.skeleton("aeiou")).isEmpty();
    assertThat(Sounds.skeleton("")).isEmpty();
  }
}

package backfile.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backfile.model.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single keys change, and nothing else does. */
class FrontEditTest {
  private static final String KEYS =
      """
      ---
      # mine
      name: 'Chile'  # here
      tags: [a, {b: c}]
      aliases:
        # the first
        - Republic of Chile   # official
        - "Chili"
      definition: >
        A country
        of the south

      not: peru
      ---
      Notes: [x] "y"
      """;

  private static FrontEdit open(String text) throws Refused {
    return FrontEdit.ofEntry(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(FrontEdit edit) {
    return new String(edit.bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void whatIsAddedAndTakenAgainLeavesTheFirstFile(String lineEnd) throws Refused {
    String file = KEYS.replace("\n", lineEnd);
    FrontEdit edit =
        open(file)
            .add("aliases", List.of("El Chile \"x\"", "تشيلي"))
            .add("former-slugs", List.of("chili"))
            .add("not-in", List.of("a", "b"))
            .is("page", false)
            .text("type", "place");
    assertThat(text(edit))
        .contains("  - \"Chili\"" + lineEnd + "  - \"El Chile \\\"x\\\"\"" + lineEnd)
        .contains("page: false" + lineEnd)
        .contains("not-in: [\"a\", \"b\"]" + lineEnd)
        .contains("# here" + lineEnd + "type: \"place\"" + lineEnd);
    assertThat(EntityFile.read("chile", edit.bytes()).aliases())
        .containsExactly("Republic of Chile", "Chili", "El Chile \"x\"", "تشيلي");
    FrontEdit back =
        edit.take("aliases", List.of("El Chile \"x\"", "تشيلي"))
            .take("former-slugs", List.of("chili"))
            .take("not-in", List.of("b", "a"))
            .drop("page")
            .drop("type");
    assertThat(text(back)).isEqualTo(file);
  }

  @Test
  void aTextOfTheFirstPlacesOfAListGoesAlone() throws Refused {
    String file = "---\nname: \"A\"\naliases: [ \"b\" , 'c', d ]\n---\n";
    assertThat(text(open(file).take("aliases", List.of("b")))).contains("aliases: [ 'c', d ]");
    assertThat(text(open(file).take("aliases", List.of("d")))).contains("aliases: [ \"b\" , 'c' ]");
    assertThat(text(open(file).replace("aliases", "c", "e")))
        .contains("aliases: [ \"b\" , \"e\", d ]");
    assertThat(text(open(file).take("aliases", List.of("d", "c", "b")))).doesNotContain("aliases");
  }

  @Test
  void oneTextAloneIsAListOfOne() throws Refused {
    assertThat(text(open(KEYS).add("not", List.of("bolivia"))))
        .contains("not: [\"peru\", \"bolivia\"]\n---");
    assertThat(text(open(KEYS).take("not", List.of("peru")))).contains("south\n\n---\n");
    assertThat(text(open(KEYS).replace("not", "peru", "bolivia"))).contains("not: \"bolivia\"\n");
  }

  @Test
  void aValueOverSeveralLinesGoesWhole() throws Refused {
    assertThat(text(open(KEYS).text("definition", "Short")))
        .contains("definition: \"Short\"\n\nnot: peru");
    assertThat(text(open(KEYS).drop("aliases"))).contains("{b: c}]\ndefinition: >");
    assertThat(text(open("---\nname: \"A\"\npage:\n---\n").is("page", false)))
        .contains("page: false\n---");
  }

  @Test
  void placesAreCountedInCharactersWhateverTheyAre() throws Refused {
    String file =
        "---\nname: \"\ud83d\udea2 Ship\"\naliases: [\"\ud83d\ude80\", \"b\"]\n---\n\ud83d\udea2\n";
    assertThat(text(open(file).take("aliases", List.of("\ud83d\ude80"))))
        .isEqualTo(file.replace("\"\ud83d\ude80\", ", ""));
  }

  @Test
  void keysThatShareALineAreLeftToPeople() {
    assertThatThrownBy(() -> open("---\n{name: \"A\", type: \"place\"}\n---\n"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("several keys a line");
    assertThatThrownBy(() -> open("No front matter.\n")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> open("---\nname: \"A\"\nname: \"B\"\n---\n"))
        .isInstanceOf(Refused.class);
  }
}

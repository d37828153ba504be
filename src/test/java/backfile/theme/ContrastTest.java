package backfile.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import backfile.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colours are read as CSS has them, and what cannot be told apart is told. */
class ContrastTest {
  private static String built(String file) throws IOException {
    return Files.readString(Path.of("templates").resolve(file));
  }

  private static List<Problem> with(String theme) throws IOException {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("ours", built("theme.css"));
    sheets.put("templates/style.css", built("style.css"));
    sheets.put("templates/theme.css", theme);
    return Contrast.problems(sheets);
  }

  @Test
  void ourOwnColoursCanBeToldApart() throws IOException {
    assertThat(Contrast.problems(Map.of("ours", built("theme.css")))).isEmpty();
    assertThat(with("")).isEmpty();
  }

  @Test
  void everyTokenHasAColourForLightAndDark() throws IOException {
    Tokens tokens = new Tokens(List.of(new Tokens.Sheet("ours", built("theme.css"))));
    for (String name :
        "bg raise ink soft edge rule link mark focus person place org event pact".split(" ")) {
      Colour light = tokens.colour("--" + name, Tokens.Scheme.LIGHT).orElseThrow();
      assertThat(tokens.colour("--" + name, Tokens.Scheme.DARK)).isPresent().isNotEqualTo(light);
    }
    assertThat(built("style.css"))
        .as("tokens stand in one file")
        .doesNotContainPattern("#[0-9a-f]{6}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#1c1b18 | #1c1b18",
        "#ABC | #aabbcc",
        "#abc8 | #aabbcc",
        "#11223344 | #112233",
        "rgb(28, 27, 24) | #1c1b18",
        "rgb(28 27 24 / 50%) | #1c1b18",
        "rgba(255,0,0,.5) | #ff0000",
        "rgb(100% 0% 50%) | #ff0080",
        "rgb(300 -20 0) | #ff0000",
        "hsl(120deg 100% 25%) | #008000",
        "hsl(0.5turn, 100%, 50%) | #00ffff",
        "hsla(-120, 100%, 50%, 1) | #0000ff",
        "hsl(none 0% 50%) | #808080",
        "RebeccaPurple | #663399",
        "transparent | #000000",
        "hsl(9 100 80) | #ffa899"
      })
  void coloursAreReadAsCssHasThem(String css, String hex) {
    assertThat(Colour.read(css).orElseThrow().hex()).isEqualTo(hex);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#12",
        "#12345",
        "#ggg",
        "rgb(1 2)",
        "rgb(a b c)",
        "rgb(1 2 3 4 5)",
        "hsl(50% 1 1)",
        "oklch(0.7 0.1 200)",
        "color-mix(in srgb, red, blue)",
        "currentcolor",
        "nocolour",
        "rgb(1,2,3"
      })
  void whatIsNoColourThatWeReadIsNone(String css) {
    assertThat(Colour.read(css)).isEmpty();
  }

  /** The pairs that the explanation of the success criterion gives, and the ends of the scale. */
  @ParameterizedTest
  @CsvSource({
    "#000,#fff,21",
    "#fff,#fff,1",
    "#777,#fff,4.47",
    "#767676,#fff,4.54",
    "#595959,#fff,7.0",
    "#f00,#fff,3.99",
    "#1c1b18,#fdfcf9,16.79"
  })
  void contrastIsThatOfTheGuidelines(String one, String other, double ratio) {
    Colour a = Colour.read(one).orElseThrow();
    Colour b = Colour.read(other).orElseThrow();
    assertThat(Colour.contrast(a, b)).isCloseTo(ratio, within(0.01));
    assertThat(Colour.contrast(b, a)).isEqualTo(Colour.contrast(a, b));
  }

  @Test
  void aColourForLightPagesAloneFailsOnDarkOnes() throws IOException {
    List<Problem> problems = with("/* ours\n*/\n:root {\n  --link: #0b5a8f;\n}\n");
    assertThat(problems)
        .hasSize(3)
        .allSatisfy(
            p -> {
              assertThat(p.file()).isEqualTo("templates/theme.css");
              assertThat(p.line()).isEqualTo(4);
              assertThat(p.weight()).isEqualTo(Problem.Weight.NOTE);
              assertThat(p.hint()).contains("light-dark(#0b5a8f, …)", "lighter");
            });
    assertThat(problems.get(0).what())
        .isEqualTo(
            "--link: #0b5a8f: on dark pages --link (#0b5a8f) on --bg (#161513) has a contrast of"
                + " 2.49, and 4.5 is needed");
    String better = problems.get(0).hint().replaceFirst(".*, as ", "");
    assertThat(
            Colour.contrast(
                Colour.read(better).orElseThrow(), Colour.read("#161513").orElseThrow()))
        .isBetween(4.5, 4.7);
    assertThat(with(":root { --link: light-dark(#0b5a8f, #8cc8ff); }")).isEmpty();
  }

  @Test
  void whatIsWrittenInOtherWaysIsReadAsABrowserReadsIt() throws IOException {
    String light = ":root { --link: #0b5a8f }";
    assertThat(with(light + "@media (prefers-color-scheme: dark) { :root { --link: #8cc8ff } }"))
        .isEmpty();
    assertThat(
            with(
                "@media (prefers-color-scheme:dark){:root:not([data-theme=\"light\"]){--link:#8cc8ff}}"
                    + ":root[data-theme='dark']{--link:#8cc8ff}"
                    + light))
        .isEmpty();
    assertThat(with("@supports (color: light-dark(red, red)) { html:root, :root { --ink: #888 } }"))
        .isNotEmpty();
    assertThat(with("@media print { :root { --ink: #888 } } @layer x { :root { --ink: #888 } }"))
        .isEmpty();
    assertThat(with("body { --ink: #888 } .box { --ink: #888 }")).isEmpty();
    assertThat(with("html { --ink: #888 }")).as("lighter than :root").isEmpty();
    assertThat(with("html { --ink: #888 !important }")).isNotEmpty();
    assertThat(with(":root { --x: \"}{;\"; --own: var(--ink); --soft: var(--own) }")).isEmpty();
    assertThat(with(":root { --ink: rgb(28 27 24 / 60%); }")).isNotEmpty();
  }

  @Test
  void theGroundIsBlamedWhereItIsWhatWasChanged() throws IOException {
    assertThat(with("\n:root { --mark: light-dark(#fdebb3, #c0a020); }"))
        .isNotEmpty()
        .allSatisfy(
            p -> {
              assertThat(p.line()).isEqualTo(2);
              assertThat(p.what())
                  .startsWith("--mark: light-dark(#fdebb3, #c0a020): on dark pages");
              assertThat(p.hint()).isEqualTo("make it darker on dark pages");
            });
  }

  @Test
  void whatCannotBeReadIsSaid() throws IOException {
    List<Problem> problems =
        with(":root { --ink: oklch(.2 .1 90);\n --soft: var(--soft); --focus: }");
    assertThat(problems).hasSize(3);
    assertThat(problems.get(0).what()).contains("oklch(.2 .1 90)");
    assertThat(problems.get(1).what()).startsWith("--focus: \"\" is not a colour");
    assertThat(problems.get(2).what()).startsWith("--soft: \"var(--soft)\"");
    assertThat(problems).extracting(Problem::line).containsExactly(1, 2, 2);
  }

  @Test
  void aBrokenSheetEndsNothing() throws IOException {
    for (String theme :
        List.of(
            "}",
            "}}} :root {",
            "/*",
            "\"",
            ":root { --ink",
            ":root { --ink: rgb((((",
            "@media {")) {
      assertThat(with(theme)).as(theme).hasSizeLessThan(2);
    }
    assertThat(with("}".repeat(100_000) + "{(".repeat(100_000))).isEmpty();
  }

  @Test
  void commentsGoAndTextsStay() {
    assertThat(StyleSheets.packed("/* a */\n\na { content: \"/* b */\" } /* c\n*/\nb {}\n"))
        .isEqualTo("a { content: \"/* b */\" }\nb {}\n");
  }
}

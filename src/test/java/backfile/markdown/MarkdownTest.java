package backfile.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.letters.Words;
import backfile.model.Article;
import backfile.model.Block;
import backfile.model.Front;
import backfile.model.Html;
import backfile.model.Mark;
import backfile.model.Prose;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That Markdown is read and written the same with and without the parser, and safely. */
class MarkdownTest {
  private static final String[] PIECES = {
    "word",
    "two words",
    " ",
    " ",
    " ",
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "][",
    "]:",
    "<",
    ">",
    "</b>",
    "<b>",
    "<!--",
    "&",
    "&amp;",
    "&#65;",
    "&x",
    "\\",
    "\\\\",
    "~",
    "~~",
    "|",
    "#",
    "# ",
    "1.",
    "1. ",
    "- ",
    "+ ",
    "> ",
    "---",
    "===",
    "***",
    "```",
    ":",
    "!",
    "\"",
    "'",
    "http://example.org/",
    "a@b.c",
    "^",
    "[^1]",
    "{",
    "}",
    "$",
    "é",
    "ع",
    "“",
    "’",
    "–",
    "0",
    "9)",
    ".",
    ",",
    "snake_case",
    "2*3",
  };

  private static List<Block> parsed(String markdown) {
    return FlexmarkReader.read(Figures.takenOut(markdown), Optional.empty());
  }

  private static String oddText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(9); k >= 0; k--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString().strip().replaceAll(" +", " ");
  }

  @Test
  void whatIsWrittenIsReadBackByTheParserAsWell() {
    Random random = new Random(20261122);
    for (int n = 0; n < 8_000; n++) {
      String text = oddText(random);
      if (text.isEmpty()) {
        continue;
      }
      List<Block> body = List.of(new Block.Paragraph(Prose.plain(text)));
      String printed = MarkdownWriter.print(body);
      assertThat(parsed(printed)).as("%s%nwas printed as%n%s", text, printed).isEqualTo(body);
      assertThat(MarkdownReader.read(printed).blocks()).as(printed).isEqualTo(body);
    }
  }

  @Test
  void withoutTheParserATextIsReadAsTheParserWould() {
    Random random = new Random(20261122);
    int direct = 0;
    for (int n = 0; n < 8_000; n++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(3); k >= 0; k--) {
        text.append(oddText(random)).append(random.nextBoolean() ? "\n" : "\n\n");
      }
      String markdown = text.toString();
      List<Block> parsed = parsed(markdown);
      MarkdownReader.Body read = MarkdownReader.read(markdown);
      assertThat(read.blocks()).as(markdown).isEqualTo(parsed);
      direct += read.flattened().isEmpty() ? 1 : 0;
    }
    assertThat(direct).isEqualTo(8_000);
  }

  @Test
  void marksAreWrittenAndReadBack() {
    Prose prose =
        new Prose(
            "A strong word, a link and code.",
            List.of(
                new Mark(2, 13, Mark.Kind.STRONG, ""),
                new Mark(17, 21, Mark.Kind.LINK, "https://example.org/a"),
                new Mark(26, 30, Mark.Kind.CODE, "")));
    List<Block> body = List.of(new Block.Paragraph(prose));
    assertThat(MarkdownReader.read(MarkdownWriter.print(body)).blocks()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "\\",
        "*",
        "_",
        "`",
        "~",
        "<",
        "&",
        "> ",
        "- ",
        "1. ",
        "#",
        "|",
        "![",
        "[](",
        "[a](b) ",
        "a**b c* c* ",
        "<b>",
        "<?",
        "&nbsp;",
        "[\\",
        "<a b=c ",
        "|a",
        "-"
      })
  void noShapeTakesTheParserBeyondItsBudget(String unit) {
    // Counted in steps: a text that would hang is shown as plain paragraphs, none of it lost.
    for (int n : new int[] {30, 60, 400, 5_000, 100_000}) {
      String text = unit.repeat(n);
      MarkdownReader.Body body = MarkdownReader.read(text);
      if (!body.flattened().isEmpty()) {
        assertThat(body.blocks()).isNotEmpty();
      }
      Article article = new Article(Front.builder().build(), body.blocks());
      assertThat(BodyHtml.plain(article.body(), Words.of("en")).value()).isNotNull();
    }
  }

  @Test
  void aBackslashHedgeBehindABracketIsRefusedInSteps() {
    MarkdownReader.Body body = MarkdownReader.read("[" + "\\".repeat(59) + " *x*");
    assertThat(body.blocks()).isNotEmpty();
  }

  @Test
  void aLongWordLikeTheOneInAFiguresSteadIsReadInSteps() {
    String word = "figure" + "x".repeat(500_000);
    String figure = "<figure id=\"fig-1\">\n<figcaption>A lamp.</figcaption>\n</figure>";
    assertThat(MarkdownReader.read("*" + word + "*\n\n" + figure + "\n\nfigurexx").blocks())
        .extracting(block -> block.getClass().getSimpleName())
        .containsExactly("Paragraph", "Figure", "Paragraph");
  }

  @Test
  void aFrontMatterOfAnyLengthIsReadInSteps() throws Exception {
    int many = 200_000;
    String list = "---\ntags:\n" + "- a\n".repeat(many) + "---";
    assertThat(FrontMatter.of(list.lines().toList()).entries())
        .singleElement()
        .satisfies(tags -> assertThat(tags.values()).hasSize(many));
    StringBuilder toml = new StringBuilder("+++\n");
    // Keys that nobody finds in the lines by their letters.
    StringBuilder json = new StringBuilder("{\"a\": 1");
    for (int i = 0; i < many; i++) {
      toml.append('k').append(i).append(" = 1\n");
      json.append(",\n\"\\u006b").append(i).append("\": 1");
    }
    assertThat(FrontMatter.of(toml.append("+++").toString().lines().toList()).entries())
        .hasSize(many);
    assertThat(FrontMatter.of(json.append('}').toString().lines().toList()).entries())
        .hasSize(many + 1);
  }

  @Test
  void aKeyStandsWhereItIsSpeltInFull() throws Exception {
    List<String> file =
        List.of("---", "authors: x", "a : y", "a:b: z", "'c d': [1, 2]", "e:", "  f: 1", "---");
    assertThat(FrontMatter.of(file).entries())
        .extracting(entry -> entry.key() + " " + entry.line())
        .containsExactly("authors 2", "a 3", "a:b 4", "c d 5", "e.f 6");
  }

  @Test
  void deepNestingIsFlattenedAndSaidSo() {
    MarkdownReader.Body body = MarkdownReader.read("> ".repeat(5_000) + "deep");
    assertThat(body.flattened()).contains("more than 50 quotations or lists");
    assertThat(BodyHtml.plain(body.blocks(), Words.of("en")).value())
        .contains("deep")
        .startsWith("<p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/",
        "x\\y",
        ":x",
        "a:b/c",
        "\u0001https://x",
        "https:",
        "https://../",
        "https://example.org@evil.example/",
        "https://exa mple.org/",
        "http:example.org"
      })
  void anAddressWithAnotherSchemeIsNoLink(String address) {
    assertThat(Addresses.allowed(address)).isEmpty();
  }

  @Test
  void anAddressIsWrittenInAscii() {
    assertThat(Addresses.allowed("https://münchen.de/straße?q=ä"))
        .contains("https://xn--mnchen-3ya.de/stra%C3%9Fe?q=%C3%A4");
  }

  @Test
  void whatIsNoCharacterIsShownAsSuch() {
    MarkdownReader.Body body = MarkdownReader.read("a\u0001b\uffffc\ud83f\udfffd\ud800e");
    assertThat(BodyHtml.plain(body.blocks(), Words.of("en")).value())
        .isEqualTo("<p>a\ufffdb\ufffdc\ufffd\ufffdd\ufffde</p>\n");
  }

  @Test
  void theOutlineOfAPageSkipsNoLevel() {
    MarkdownReader.Body body = MarkdownReader.read("#### a\n\n###### b\n\n## c\n\n#### d\n");
    assertThat(BodyHtml.plain(body.blocks(), Words.of("en")).value())
        .isEqualTo("<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n<h3>d</h3>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "http://x",
        "https://[2001:db8::1]:8080/?a=b#c",
        "mailto:a@b.c",
        "page.html",
        "../a/b.html#c",
        "#note",
        "?q=1"
      })
  void anAllowedAddressIsALink(String address) {
    assertThat(Addresses.allowed(address)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../media/../content/x",
        "../media//x",
        "media/../../x",
        "/media/x",
        "https://example.org/media/x",
        "../media/a b"
      })
  void aPictureMustLieInTheMediaFolder(String address) {
    assertThat(Addresses.media(address)).isEmpty();
  }

  @Test
  void textNeverBecomesMarkup() {
    Random random = new Random(20261122);
    String[] attacks = {
      "<script>alert(1)</script>",
      "\" onmouseover=\"alert(1)",
      "<img src=x onerror=alert(1)>",
      "[x](javascript:alert(1))",
      "![x](x\" onerror=\"y)",
      "<svg/onload=alert(1)>",
      "```\" x=\"",
      "&lt;script&gt;",
      "&#x3c;script>",
      "]]>",
      "<!-- -->",
    };
    Pattern allowed =
        Pattern.compile(
            "</?(?:p|em|strong|s|code|pre|br|blockquote|ul|ol|li|h[2-6]|hr|table|thead|tbody|tr|div|th|td|sup|img|aside|span|a|figure|figcaption|cite)"
                + "(?: (?:href|src|alt|loading|class|id|start|role|tabindex|aria-label)=\"[^\"<>]*\")*>");
    for (int n = 0; n < 5_000; n++) {
      String text = oddText(random) + attacks[random.nextInt(attacks.length)] + oddText(random);
      Html html = BodyHtml.plain(MarkdownReader.read(text).blocks(), Words.of("en"));
      String rest = allowed.matcher(html.value()).replaceAll("");
      assertThat(rest)
          .as("%s%nbecame%n%s", text, html.value())
          .doesNotContain("<")
          .doesNotContain(">");
      assertThat(html.value().toLowerCase(java.util.Locale.ROOT))
          .as(text)
          .doesNotContain("href=\"javascript");
    }
  }

  @Test
  void marksThatCrossAreRefused() {
    List<Mark> crossing =
        new ArrayList<>(
            List.of(new Mark(0, 4, Mark.Kind.STRONG, ""), new Mark(2, 6, Mark.Kind.EMPHASIS, "")));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Prose("some text", crossing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cross");
  }

  private static boolean isMachine(String file) {
    return Owner.isMachine(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileIsTheMachinesUntilSomebodyChangesIt() {
    String written = ContentText.signed("---\nname: \"Rabat\"\n", "A city.\n");
    assertThat(isMachine(written)).isTrue();
    assertThat(isMachine(written.replace("\n", "\r\n"))).isTrue();
    assertThat(isMachine(written.replace("city", "town"))).isFalse();
    assertThat(isMachine("---\nname: \"Rabat\"\n---\n")).isFalse();
    assertThat(isMachine("---\nnever: closed\n")).isFalse();
    assertThat(Owner.isMachine(new byte[] {(byte) 0xff})).isFalse();
  }
}

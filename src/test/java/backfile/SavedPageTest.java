package backfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backfile.clean.Cleaner;
import backfile.clean.HtmlFormat;
import backfile.clean.SeedFormat;
import backfile.model.Article;
import backfile.model.Cleaned;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Survey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the golden pages cannot show: files that are no pages, and pages of great size. */
class SavedPageTest {
  private static final String PARAGRAPH =
      "<p>The lighthouse of Cordouan has been lit since 1611, and its keepers still live there.</p>";

  private static Seed read(String html) throws IOException, Refused {
    List<Seed> seeds = new ArrayList<>();
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    new HtmlFormat()
        .read(
            "x.html",
            new ByteArrayInputStream(bytes),
            new SeedFormat.Intake() {
              @Override
              public void take(Seed seed) {
                seeds.add(seed);
              }

              @Override
              public void pass(int part, Refused why) {
                throw new AssertionError(why);
              }

              @Override
              public void note(String one, String other) {
                throw new AssertionError(one + other);
              }
            });
    return seeds.get(0);
  }

  private static Cleaned cleaned(String html) throws IOException, Refused {
    Seed seed = read(html);
    return Cleaner.clean(seed, Survey.of(seed), "en");
  }

  @Test
  void aPageWithoutTextIsRefused() {
    assertThatThrownBy(() -> read("<html><body><script>var a = 1;</script></body></html>"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("is a page without text");
  }

  @Test
  void whatIsNoHtmlIsText() throws Exception {
    Seed seed = read("{\"a\": \"json, by the look of it\"}");
    assertThat(seed.lines()).containsExactly("{\"a\": \"json, by the look of it\"}");
    assertThat(cleaned("plain words\nand more").ledger().removed()).isEmpty();
  }

  @Test
  void aLineThatHoldsOnlyASpaceOfAnyKindIsBlank() throws Exception {
    Seed seed = read("<div>Rabat lies on the sea.<br>\u00a0<br>Fes does not.</div>");
    assertThat(seed.lines()).containsExactly("Rabat lies on the sea.", "", "Fes does not.");
  }

  @Test
  void whatAPageStatesHasTheOriginThatItHas() throws Exception {
    String data =
        "{\"@type\": \"NewsArticle\", \"publisher\": {\"name\": \"The Coast\"}, \"keywords\": [\"sea\"]}";
    String page =
        "<meta property=og:site_name content=' '><meta property=article:tag content=rocks>"
            + ("<script type=application/ld+json>" + data + "</script>")
            + PARAGRAPH;
    assertThat(read(page).given())
        .contains(
            new Seed.Given("site", "The Coast", "json-ld"),
            new Seed.Given("topic", "sea", "json-ld"));
  }

  @Test
  void aHeadingIsTheHeadlineOfAPageWithoutATitle() throws Exception {
    Article article = cleaned("<h1>A lamp since 1611</h1>" + PARAGRAPH).article();
    assertThat(article.front().title()).contains("A lamp since 1611");
    assertThat(article.body()).hasSize(1);
  }

  @Test
  void theOnlyParagraphIsNoHeadline() throws Exception {
    Article article = cleaned(PARAGRAPH).article();
    assertThat(article.front().title()).isEmpty();
    assertThat(article.body()).hasSize(1);
  }

  @Test
  @Timeout(120)
  void noPageTakesMoreThanAWalk() throws Exception {
    List<String> pages =
        List.of(
            "<h1>One title of many</h1>" + PARAGRAPH.repeat(50_000),
            PARAGRAPH + "<div class='related caption'>".repeat(5_000) + PARAGRAPH.repeat(2_000),
            PARAGRAPH + "<table><tr><td>".repeat(20_000) + "x",
            PARAGRAPH + "<blockquote>".repeat(400) + "<p>words in words</p>".repeat(10_000),
            PARAGRAPH + "<p>" + "<a href='https://x.example/a'>b</a> <b>c</b>".repeat(20_000),
            "<meta name=author content='Jane Roe'>".repeat(20_000) + PARAGRAPH);
    for (String page : pages) {
      assertThat(cleaned(page).article().body()).isNotEmpty();
    }
  }
}

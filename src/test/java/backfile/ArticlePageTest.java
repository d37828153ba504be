package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of an article says of the article. */
class ArticlePageTest {
  private static final String TEXT =
      "The light on Bell Rock was lit on 1 February 1811, and its tower has stood ever since.";

  @TempDir Path folder;

  private Document page(String slug) {
    return Jsoup.parse(new Archive(folder).read("site/articles/" + slug + ".html"));
  }

  private String date(String slug) {
    return page(slug).select("header .meta").text();
  }

  @Test
  void theDateSaysWhatItWasTakenFrom() {
    new Archive(folder)
        .write(
            "seeds/letter.eml",
            "From: Jane Roe <j@x.example>\nSubject: By letter\nDate: Tue, 3 Mar 2020 10:00:00 +0000\n\n"
                + TEXT)
        .write(
            "seeds/feed.rss",
            "<rss version=\"2.0\"><channel><title>Lights</title><item><title>By feed</title><pubDate>Tue, 03 Mar 2020 10:00:00 +0000</pubDate><description>"
                + TEXT
                + "</description></item></channel></rss>")
        .write(
            "seeds/fields.jsonl",
            "{\"title\": \"By fields\", \"date\": \"2020-03-03\", \"text\": \"" + TEXT + "\"}\n")
        .write("seeds/2020-03-03-by-name.md", "# By name\n\n" + TEXT + "\n")
        .write(
            "seeds/page.html",
            "<html><head><meta property=\"article:published_time\" content=\"2020-03-03\"></head><body><article><p>"
                + TEXT
                + "</p></article></body></html>")
        .write("seeds/text.txt", Archive.seed("By text", "3 March 2020", TEXT, TEXT))
        .builtWell();
    assertThat(date("by-letter")).contains("(date from the letter's head)");
    assertThat(date("by-feed")).contains("(date from the feed)");
    assertThat(date("by-fields")).contains("(date from the file's data)");
    assertThat(date("by-name")).contains("(date from the file's name)");
    assertThat(date("page")).contains("(date from the page's data)");
    assertThat(date("by-text")).doesNotContain("(");
  }

  @Test
  void whereOnlyTheBeginningIsHeldItIsSaid() {
    String paywall = "\n\nTo continue reading this article, please subscribe.\n";
    new Archive(folder)
        .write("seeds/a.txt", Archive.seed("A beginning", "3 March 2020", TEXT, TEXT) + paywall)
        .write("seeds/b.txt", Archive.seed("A whole", "4 March 2020", TEXT, TEXT))
        .builtWell();
    String said = "The archive holds only the beginning of this article.";
    assertThat(page("a-beginning").select("article p.note").eachText()).contains(said);
    assertThat(page("a-whole").text()).doesNotContain(said);
  }
}

package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of two names that many sentences name together. */
class TogetherPagesTest {
  private static final String PAGE = "site/together/madrid--rabat.html";

  @TempDir Path folder;

  private Document page(String file) {
    return Jsoup.parse(new Archive(folder).read(file));
  }

  /** Articles of which each has one sentence with both cities, and one with the first alone. */
  private Archive archive(int articles) {
    Archive archive =
        new Archive(folder)
            .write(
                "content/index.md",
                "---\ntitle: \"Ferries\"\nbase-url: \"https://example.org/\"\n---\n");
    for (int i = 0; i < articles; i++) {
      archive.write(
          "seeds/a" + i + ".txt",
          Archive.seed(
              "Ferry number " + i,
              (3 + i) + " March 2020",
              "The mail of " + i + " days went from Rabat to Madrid, and then back to Rabat again.",
              "In Madrid the letters of the week were counted twice, and none of them was lost."));
    }
    return archive;
  }

  @Test
  void thePageHasTheSentencesThatNameBothWithBothMarked() {
    archive(6).builtWell();
    Document page = page(PAGE);
    assertThat(page.select("h1").text()).isEqualTo("Madrid and Rabat");
    assertThat(page.select("h1 a").eachAttr("href"))
        .containsExactly("../glossary/madrid.html", "../glossary/rabat.html");
    assertThat(page.select(".kwic li")).hasSize(6);
    assertThat(page.select(".kwic li").get(0).select("mark").eachText())
        .containsExactly("Rabat", "Madrid", "Rabat");
    assertThat(page.select(".kwic time").eachText().get(0)).isEqualTo("8 March 2020");
    assertThat(page.select(".kwic a.n").get(0).attr("href"))
        .matches("\\.\\./articles/ferry-number-5\\.html#p-[0-9a-f]{4,6}");
    assertThat(page.select("script[type=application/ld+json]").html())
        .contains("\"CollectionPage\"", "https://example.org/together/madrid--rabat.html");
  }

  @Test
  void bothNamesTheTableAndTheSitemapLeadToIt() {
    Archive archive = archive(6).builtWell();
    for (String file : new String[] {"site/glossary/madrid.html", "site/glossary/rabat.html"}) {
      assertThat(page(file).select(".rank a.c").eachAttr("href"))
          .containsExactly("../together/madrid--rabat.html");
    }
    assertThat(page("site/network.html").select("td.c a").eachAttr("href"))
        .containsExactly("together/madrid--rabat.html");
    assertThat(archive.read("site/sitemap.xml"))
        .contains("<loc>https://example.org/together/madrid--rabat.html</loc>");
    assertThat(archive.check().code()).isZero();
  }

  @Test
  void fewerSentencesHaveNoPage() {
    Archive archive = archive(4).builtWell();
    assertThat(archive.has(PAGE)).isFalse();
    assertThat(page("site/glossary/madrid.html").select(".rank a.c, .rank span.c")).hasSize(1);
    assertThat(page("site/glossary/madrid.html").select(".rank a.c")).isEmpty();
  }

  @Test
  void ofManyPairsOnlyTheStrongestHaveAPage() {
    Archive archive = archive(0);
    String all =
        "The ship called at Rabat, Madrid, Cairo, Tunis, Algiers, Paris, London and Rome"
            + " before it came home to its own harbour.";
    for (int i = 0; i < 6; i++) {
      archive.write(
          "seeds/a" + i + ".txt",
          Archive.seed("Voyage " + i, (3 + i) + " March 2020", i + " days. " + all, all + i));
    }
    assertThat(archive.builtWell().files("site/together")).hasSize(3);
  }
}

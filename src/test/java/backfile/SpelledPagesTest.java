package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of spellings that several names bear, and names that want to break a page. */
class SpelledPagesTest {
  @TempDir Path folder;

  private Document page(String file) {
    return Jsoup.parse(new Archive(folder).read(file));
  }

  private static String seed(String headline, String date, String text) {
    return Archive.seed(
        headline, date, text, "The harbour was quiet again by night, and the gulls were fed.");
  }

  private Archive twoOfOneSurname() {
    return new Archive(folder)
        .write(
            "content/index.md",
            "---\ntitle: \"Ferries\"\nbase-url: \"https://example.org/\"\n---\n")
        .write(
            "seeds/a.txt",
            seed(
                "The ferry of spring",
                "3 March 2020",
                "Prime Minister David Cohen opened the ferry to Haifa. Cohen waved at the crowd."))
        .write(
            "seeds/b.txt",
            seed(
                "The ferry of summer",
                "3 June 2020",
                "Mayor Sarah Cohen closed the ferry in Eilat. Cohen went home by train that day."))
        .write(
            "seeds/c.txt",
            seed(
                "The ferry of autumn",
                "3 October 2020",
                "Mr. Cohen did not answer the letter of the sailors, who had waited for weeks."));
  }

  @Test
  void thePageNamesAllWhoBearTheSpellingAndTheirPagesLeadToIt() {
    twoOfOneSurname().builtWell();
    Document page = page("site/spelled/cohen.html");
    assertThat(page.select("h1").text()).isEqualTo("Cohen");
    assertThat(page.select("main dt a").eachAttr("href"))
        .containsExactlyInAnyOrder("../glossary/david-cohen.html", "../glossary/sarah-cohen.html");
    for (String slug : new String[] {"david-cohen", "sarah-cohen"}) {
      assertThat(page("site/glossary/" + slug + ".html").select("header a").eachAttr("href"))
          .contains("../spelled/cohen.html");
    }
    assertThat(new Archive(folder).read("site/sitemap.xml"))
        .contains("https://example.org/spelled/cohen.html");
    // Which of the two the third article means it does not say.
    assertThat(page("site/articles/the-ferry-of-autumn.html").select("main p a.e")).isEmpty();
  }

  @Test
  void oneBearerNeedsNoPage() {
    Archive archive = twoOfOneSurname().delete("seeds/b.txt");
    archive.builtWell();
    assertThat(archive.has("site/spelled")).isFalse();
    assertThat(page("site/articles/the-ferry-of-autumn.html").select("a.e").eachAttr("href"))
        .contains("../glossary/david-cohen.html");
  }

  @Test
  void hostileNamesBreakNoPage() {
    Archive archive = twoOfOneSurname();
    String[] names = {
      "<img src=x onerror=alert(1)>Cohen",
      "Dav\u0456d Cohen",
      "\u202eDavid Cohen\u202c",
      "A".repeat(10_000)
    };
    for (int i = 0; i < names.length; i++) {
      archive.write(
          "seeds/h" + i + ".txt",
          seed(
              "The ferry of winter " + i,
              (3 + i) + " December 2020",
              "Prime Minister "
                  + names[i]
                  + " opened the ferry to Haifa, said Mayor Sarah Cohen."));
    }
    archive.builtWell();
    for (String file : archive.files("site")) {
      if (file.endsWith(".html")) {
        assertThat(page("site/" + file).select("img[onerror], script:containsData(alert)"))
            .as(file)
            .isEmpty();
      }
    }
    for (String file : archive.files("site/spelled")) {
      for (String href : page("site/spelled/" + file).select("main a").eachAttr("href")) {
        assertThat(archive.has("site/spelled/" + href)).as(href).isTrue();
      }
    }
  }
}

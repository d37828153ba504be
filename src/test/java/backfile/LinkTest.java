package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where names become links, and what leads back. */
class LinkTest {
  @TempDir Path folder;

  private Document page(String body) {
    new Archive(folder)
        .write("content/articles/one.md", "---\ntitle: \"One about Rabat\"\n---\n\n" + body)
        .builtWell();
    return Jsoup.parse(new Archive(folder).read("site/articles/one.html"));
  }

  @Test
  void theFirstMentionAndTheFirstAfterEachSubHeading() {
    Document page =
        page(
            """
            Benny Gantz went there early in the day. Then Gantz came back to say so at length.

            Gantz said more of it in the evening.

            ## On Gantz

            Gantz said the last of it the day after.
            """);
    assertThat(page.select(".body a[href$=benny-gantz.html]").eachText())
        .containsExactly("Benny Gantz", "Gantz");
    assertThat(page.select(".body h2 a[href*=gantz]")).isEmpty();
    assertThat(page.select(".body :is([data-e=benny-gantz], [href$=/benny-gantz.html])"))
        .hasSizeGreaterThan(2);
  }

  @Test
  void noneInsideAnotherLinkOrCodeOrALineThatSaysWhoIsQuoted() {
    Document page =
        page(
            """
            A paper on [the port of Casablanca](https://example.org/casablanca) was shown to all who came.

            > It was a long day for all of us who had come so far to be there.
            >
            > — Benny Gantz in Rabat

            The file `Marrakesh` was lost on the way to the printer, they said.
            """);
    assertThat(page.select(".body a a")).isEmpty();
    assertThat(page.select(".body a").eachAttr("href"))
        .noneMatch(href -> href.contains("glossary/casablanca"))
        .noneMatch(href -> href.contains("glossary/benny-gantz"))
        .noneMatch(href -> href.contains("glossary/marrakesh"));
    assertThat(page.select(".gloss a[href$=benny-gantz.html]")).hasSize(1);
  }

  @Test
  void aCaptionHoldsALinkOnlyToWhatTheTextDoesNotName() {
    Document page =
        page(
            """
            <figure id="fig-1">
            <figcaption>Benny Gantz in Casablanca on Monday, with others. <cite>Jane Miller/Reuters</cite></figcaption>
            </figure>

            Benny Gantz came early in the day and stayed until late in the evening.
            """);
    assertThat(page.select("figcaption a").eachText()).containsExactly("Casablanca");
    assertThat(page.select("figcaption cite a")).isEmpty();
  }

  @Test
  void aParagraphOfNamesIsNotAllLinks() {
    Document page =
        page("France, Spain, Italy, Germany, Greece, Norway, Sweden, Finland and Denmark came.\n");
    assertThat(page.select(".body a").size()).isBetween(1, 2);
    assertThat(page.select(".gloss li")).hasSizeGreaterThan(8);
  }

  @Test
  void everyLinkHasItsWayBackToTheParagraph() {
    Document page =
        page(
            """
            Benny Gantz came to Rabat.

            A second paragraph names Benny Gantz once more.
            """);
    Document name = Jsoup.parse(new Archive(folder).read("site/glossary/benny-gantz.html"));
    assertThat(name.select(".kwic a.n").eachAttr("href"))
        .hasSize(2)
        .allSatisfy(
            href ->
                assertThat(page.select("#" + href.substring(href.indexOf('#') + 1)).text())
                    .contains("Benny Gantz"));
    assertThat(name.select(".kwic mark").eachText()).containsOnly("Benny Gantz");
  }

  @Test
  void datesOfAllKindsHaveTheirPlace() {
    Archive archive = new Archive(folder);
    for (String date :
        new String[] {"null", "\"0044-03-15\"", "\"1976\"", "\"2021-11-24T14:05Z\""}) {
      archive.write(
          "content/articles/on-" + date.replaceAll("[^0-9a-z]", "") + ".md",
          "---\ntitle: \"On "
              + date.replace("\"", "")
              + "\"\npublished: "
              + date
              + "\n---\n\nRabat.\n");
    }
    archive.builtWell();
    assertThat(archive.check().err()).isEmpty();
    Document list = Jsoup.parse(archive.read("site/articles/index.html"));
    assertThat(list.select("main h2").eachText()).containsExactly("2021", "1976", "44", "Undated");
    assertThat(list.select("time").eachAttr("datetime"))
        .containsExactly("2021-11-24", "1976", "0044-03-15");
  }
}

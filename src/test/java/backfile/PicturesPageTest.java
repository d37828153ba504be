package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the pages, and that the pages say the same in words. */
class PicturesPageTest {
  @TempDir Path folder;

  private static final Archive SAMPLE = new Archive(Project.home());

  private Document page(String file) {
    return Jsoup.parse(new Archive(folder).read("site/" + file));
  }

  private static Document sample(String file) {
    return Jsoup.parse(SAMPLE.read("site/" + file));
  }

  private Archive archive(String... places) {
    Archive archive = new Archive(folder);
    for (int i = 0; i < places.length; i++) {
      String first =
          places[i] + ". The lamp on Bell Rock was lit in February, and its tower has stood since.";
      String second = "Its second paragraph says the same in other words, to be sure of it " + i;
      archive.write(
          "seeds/a" + i + ".txt",
          Archive.seed("Article " + i, (3 + i) + " March 2020", first, second + "."));
    }
    return archive;
  }

  @Test
  void barsSayTheirNumbersTwice() {
    for (String file : new String[] {"index.html", "glossary/morocco.html", "years/2021.html"}) {
      Document page = sample(file);
      Element bars = page.select("svg.spark").get(0);
      assertThat(bars.attr("role")).isEqualTo("img");
      String numbers = page.select("svg.spark + details p").text();
      assertThat(bars.attr("aria-label")).contains("2021: ").endsWith(numbers.replace(" ·", ";"));
    }
    assertThat(sample("years/2021.html").select("svg.spark .hi title").text()).startsWith("2021");
  }

  @Test
  void anArchiveOfOneYearHasNoBars() {
    archive("He came to Rabat", "He came to Madrid").builtWell();
    assertThat(page("index.html").select(".spark, .map")).isEmpty();
    assertThat(new Archive(folder).has("site/map.html")).isFalse();
  }

  @Test
  void namesFoundTogetherStandInAPictureAndInTheListAboveIt() {
    Document page = sample("glossary/morocco.html");
    assertThat(page.select("svg.net a").eachAttr("href"))
        .hasSize(12)
        .isEqualTo(page.select("section[aria-labelledby=co] ol.rank a:not(.c)").eachAttr("href"));
  }

  @Test
  void aMapIsSmallAndItsPlacesStandInTheListBesideIt() {
    for (String file : new String[] {"index.html", "map.html", "glossary/rabat.html"}) {
      Document page = sample(file);
      Element map = page.select("svg.map").get(0);
      assertThat(page.select(".rank a, .row a").eachAttr("href"))
          .as(file)
          .containsAll(map.select("a").eachAttr("href"));
      assertThat(map.select("a").eachAttr("aria-label"))
          .allMatch(l -> l.matches(".+ \\d+ articles?"));
      int bytes = map.outerHtml().getBytes(StandardCharsets.UTF_8).length;
      assertThat(bytes).as(file).isLessThan(file.equals("map.html") ? 20_000 : 4700);
    }
    assertThat(sample("glossary/benny-gantz.html").select("svg.map")).isEmpty();
  }

  @Test
  void wherePlacesAreIsSaidWithItsSource() {
    assertThat(sample("glossary/rabat.html").select(".box dd").eachText())
        .contains("34.01° N, 6.83° W, from GeoNames");
  }

  @Test
  void theCoordinatesThatAPersonWroteWin() {
    archive("He came to Rabat", "He came to Madrid", "He came to Cairo")
        .write(
            "content/glossary/rabat.md",
            "---\nname: \"Rabat\"\ntype: \"place\"\ncoordinates:\n  lat: 35.88\n  lon: 14.4\n  from: \"the parish\"\n---\n")
        .builtWell();
    assertThat(page("glossary/rabat.html").select(".box dd").eachText())
        .contains("35.88° N, 14.4° E, from the parish");
    assertThat(page("map.html").select("svg.map a")).hasSize(3);
  }

  @Test
  void aNameOfSeveralPlacesHasAPointOnlyWhereTheArticlesDecide() {
    archive("He came to Tripoli", "He left Tripoli", "He came to Cairo").builtWell();
    assertThat(page("glossary/tripoli.html").select(".box dt").eachText())
        .doesNotContain("Coordinates");
    archive("He came to Tripoli in Libya", "He left Tripoli, in Libya", "He saw Cairo").builtWell();
    assertThat(page("glossary/tripoli.html").select(".box dd").eachText())
        .contains("32.89° N, 13.19° E, from GeoNames");
    archive("He came to Tripoli in Libya", "He left Tripoli, Lebanon", "He saw Cairo").builtWell();
    assertThat(page("glossary/tripoli.html").select(".box dt").eachText())
        .doesNotContain("Coordinates");
  }

  @Test
  void theTimelineLeadsToTheParagraphsThatSpeakOfDates() {
    Document page = sample("timeline.html");
    assertThat(page.select("nav a[aria-current=page]").text()).isEqualTo("Timeline");
    assertThat(page.select(".tl li")).hasSizeBetween(20, 200);
    for (Element link : page.select(".tl a")) {
      String[] address = link.attr("href").split("#", -1);
      Element paragraph = sample(address[0]).getElementById(address[1]);
      assertThat(paragraph).as(link.attr("href")).isNotNull();
    }
    assertThat(page.select("time").eachAttr("datetime")).isSorted();
  }

  @Test
  void anArticleNamesTheYearsItSpeaksOfButNotItsOwnDay() {
    new Archive(folder)
        .write(
            "seeds/a.txt",
            Archive.seed(
                "A lamp",
                "3 March 2020",
                "The lamp on Bell Rock was lit on 1 February 1811, and stands since 1811.",
                "It was shown to readers on 3 March 2020, as every visitor knows by heart."))
        .builtWell();
    assertThat(page("articles/a-lamp.html").select(".tl time").eachAttr("datetime"))
        .containsExactly("1811-02-01");
    assertThat(page("timeline.html").select(".tl time").eachAttr("datetime"))
        .containsExactly("1811", "1811-02-01");
  }

  @Test
  void withoutADateThereIsNoTimeline() {
    archive("He came to Rabat", "He came to Madrid").builtWell();
    assertThat(new Archive(folder).has("site/timeline.html")).isFalse();
    assertThat(page("index.html").select("nav").text()).doesNotContain("Timeline");
  }

  @Test
  void theStrongestPairsStandInATableAndInPicturesOfSmallClusters() {
    Document page = sample("network.html");
    assertThat(page.select(".pairs tbody tr")).hasSize(30);
    assertThat(page.select("svg.net")).isNotEmpty();
    for (Element picture : page.select("svg.net")) {
      assertThat(picture.select("a")).hasSizeBetween(2, 12);
      assertThat(page.select(".pairs a").eachAttr("href"))
          .containsAll(picture.select("a").eachAttr("href"));
    }
    assertThat(sample("index.html").select("a[href=network.html]")).hasSize(1);
  }
}

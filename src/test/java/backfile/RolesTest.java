package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the articles call a person, and what they quote the person as saying. */
class RolesTest {
  @TempDir Path folder;

  @Test
  void aPersonHasTheRolesThatArticlesGiveEachWithItsYearsAndSentence() {
    Archive archive = new Archive(folder);
    archive
        .write(
            "seeds/a.txt",
            article("Marshall speaks at Harvard", "5 June 1947", "Secretary of State"))
        .write(
            "seeds/b.txt", article("Marshall opens a talk", "8 March 1948", "Secretary of State"))
        .write(
            "seeds/c.txt",
            article("Marshall goes to the Pentagon", "21 September 1950", "Defense Secretary"))
        .builtWell();
    Document page = Jsoup.parse(archive.read("site/glossary/george-marshall.html"));
    var roles = page.select("dt:contains(Roles) + dd");
    assertThat(roles.text()).isEqualTo("Secretary of State, 1947 to 1948 Defense Secretary, 1950");
    for (var link : roles.select("a")) {
      String[] parts = link.attr("href").split("#", -1);
      Document article = Jsoup.parse(archive.read("site/" + parts[0].substring("../".length())));
      assertThat(article.select("[id=" + parts[1] + "]").text()).containsIgnoringCase(link.text());
    }
  }

  @Test
  void whatAPersonIsQuotedAsSayingStandsApartWithItsParagraph() {
    Archive archive = new Archive(folder);
    archive
        .write(
            "seeds/speech.txt",
            "Marshall speaks at Harvard\n\n5 June 1947\n\nThe guests rose when Secretary of State George"
                + " Marshall came in.\n\n“Our policy is directed against hunger, poverty, desperation and"
                + " chaos,” Marshall said.\n\nMarshall left the hall before the meal, as the papers tell.\n")
        .builtWell();
    Document page = Jsoup.parse(archive.read("site/glossary/george-marshall.html"));
    assertThat(page.select("#quoted mark").eachText()).containsExactly("Marshall");
    assertThat(page.select("#quoted p").text()).contains("against hunger").contains("¶ 2");
    assertThat(page.select("#mentions mark")).hasSize(3);
  }

  private static String article(String headline, String date, String title) {
    return headline
        + "\n\n"
        + date
        + "\n\nThe guests rose when "
        + title
        + " George Marshall came in, and he spoke for twelve minutes.\n\n"
        + "Marshall left the hall before the meal, as the papers of that day tell.\n";
  }
}

package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers and the owner see of articles that are much the same text. */
class CopiesTest {
  private static final String STORY =
      """
      The Suez Canal was opened on 17 November 1869, after ten years of work, in the presence of guests from many courts of Europe.

      It runs for 193 kilometres from Port Said on the Mediterranean to Suez on the Red Sea, and it has no locks, because the two seas stand at much the same level.

      Ferdinand de Lesseps, a French diplomat, had founded the company that dug it. Shares were sold to the public, and those of Egypt were bought by Britain in 1875.

      Gamal Abdel Nasser nationalised the company on 26 July 1956. Israel, Britain and France attacked Egypt in the same autumn, and withdrew when the United States and the Soviet Union asked for it.

      The canal was closed again in June 1967, and fifteen ships stayed in the Great Bitter Lake until it was opened anew in June 1975.
      """;

  private static final String UPDATE =
      "\nA container ship of 400 metres, the Ever Given, lay across the canal for six days in March 2021.\n";

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void anArchiveWithCopies() {
    archive = new Archive(folder);
    archive
        .write("seeds/a.txt", "A canal between two seas\n\n3 March 2020\n\n" + STORY)
        .write("seeds/b.txt", "Share\n\nA canal between two seas\n\n3 March 2020\n\n" + STORY)
        .write(
            "seeds/c.txt",
            "The canal of Suez\n\n4 March 2020\n\n"
                + STORY.replace("guests from many courts", "guests from all courts")
                + UPDATE)
        .write(
            "seeds/d.txt",
            "Nasser and the canal\n\n5 March 2020\n\n"
                + "Gamal Abdel Nasser spoke in Alexandria, and said the name of Ferdinand de Lesseps fourteen times. "
                + "It was the sign for his men to take the offices of the company at Port Said and Suez. "
                + "The speech was heard on the radio in all of Egypt, and Britain heard it in London at dinner.\n")
        .builtWell();
  }

  private Document page(String slug) {
    return Jsoup.parse(archive.read("site/articles/" + slug + ".html"));
  }

  @Test
  void aCopyLeadsToTheFullestVersionAndSaysWhatDiffers() {
    Document copy = page("a-canal-between-two-seas");
    assertThat(copy.select("[aria-labelledby=versions] a").eachAttr("href"))
        .containsExactly("../articles/the-canal-of-suez.html");
    assertThat(requireNonNull(copy.select("[aria-labelledby=versions] p").first()).text())
        .matches(".*the fullest version in this archive. 9\\d % of this text stands there too\\.");
    assertThat(requireNonNull(copy.select(".diff").first()).text())
        .contains("guests from many courts")
        .doesNotContain("193 kilometres");
    assertThat(requireNonNull(copy.select(".diff").last()).text())
        .contains("guests from all courts", "Ever Given");
    assertThat(archive.check().code()).as(archive.check().err()).isZero();
  }

  @Test
  void theFullestVersionListsItsCopiesAndEachStaysPublished() {
    assertThat(page("the-canal-of-suez").select("[aria-labelledby=versions] a").eachAttr("href"))
        .containsExactly(
            "../articles/a-canal-between-two-seas.html",
            "../articles/a-canal-between-two-seas-2.html");
    assertThat(page("a-canal-between-two-seas").select(".body").text()).contains("193 kilometres");
    assertThat(page("nasser-and-the-canal").select("[aria-labelledby=versions]")).isEmpty();
  }

  @Test
  void copiesTakeNoPlaceAmongTheRelated() {
    assertThat(page("the-canal-of-suez").select("[aria-labelledby=rel] .title").eachText())
        .containsExactly("Nasser and the canal");
    assertThat(page("nasser-and-the-canal").select("[aria-labelledby=rel] .title").eachText())
        .hasSize(1);
  }

  @Test
  void dataReportAndCheckNameTheGroups() throws Exception {
    Map<Object, Object> copyOf = new java.util.HashMap<>();
    for (Map<String, ?> row : Json.objects(archive.read("site/data/articles.json"))) {
      copyOf.put(requireNonNull(row.get("slug")), String.valueOf(row.get("copy-of")));
    }
    assertThat(copyOf)
        .containsEntry("a-canal-between-two-seas", "the-canal-of-suez")
        .containsEntry("a-canal-between-two-seas-2", "the-canal-of-suez")
        .containsEntry("the-canal-of-suez", "null")
        .containsEntry("nasser-and-the-canal", "null");
    assertThat(archive.check().out())
        .contains("Articles that are much the same text: 2")
        .contains("much the same text as The canal of Suez (the-canal-of-suez)");
    Path report = folder.resolve("report.json");
    archive.builtWell("--report", report.toString());
    assertThat(Json.object(archive.read("report.json")).get("copies"))
        .isEqualTo(
            Map.of(
                "a-canal-between-two-seas", "the-canal-of-suez",
                "a-canal-between-two-seas-2", "the-canal-of-suez"));
  }

  @Test
  void noThreadAndNoNameOfAFileChangesAnything() {
    Map<String, String> site = archive.contents("site");
    archive.delete(".backfile").builtWell("--threads", "1");
    assertThat(archive.contents("site")).isEqualTo(site);
    archive.builtWell("--threads", "5");
    assertThat(archive.contents("site")).isEqualTo(site);
  }

  @Test
  void ofWhatMayNotBeShownNoSentenceIsTold() {
    String copy = "content/articles/a-canal-between-two-seas.md";
    String article =
        archive.read(copy).replace("language: \"en\"", "language: \"en\"\npublish: \"record\"");
    archive.write(
        copy, article.replace("fourteen", "twelve").replace("fifteen ships", "fifteen boats"));
    archive.builtWell();
    Document page = page("a-canal-between-two-seas");
    assertThat(page.select("[aria-labelledby=versions] a")).hasSize(1);
    assertThat(page.select(".diff")).isEmpty();
    for (String file : archive.files("site")) {
      assertThat(archive.read("site/" + file)).as(file).doesNotContain("fifteen boats");
    }
  }

  @Test
  void aWithdrawnArticleIsInNoGroup() {
    String leader = "content/articles/the-canal-of-suez.md";
    archive
        .write(
            leader,
            archive
                .read(leader)
                .replace("language: \"en\"", "language: \"en\"\nwithdrawn: \"Gone\""))
        .builtWell();
    assertThat(
            page("a-canal-between-two-seas")
                .select("[aria-labelledby=versions] a")
                .eachAttr("href"))
        .containsExactly("../articles/a-canal-between-two-seas-2.html");
    assertThat(page("a-canal-between-two-seas-2").select("[aria-labelledby=versions]").text())
        .contains("All of this text stands there too.");
    assertThat(List.of(archive.check().code())).containsExactly(0);
  }
}

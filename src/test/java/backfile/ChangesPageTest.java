package backfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.clean.Cleaner;
import backfile.disk.ChangesSpool;
import backfile.disk.Console;
import backfile.disk.Crew;
import backfile.disk.Folders;
import backfile.disk.LedgerFolder;
import backfile.model.Changes;
import backfile.model.Cleaned;
import backfile.model.Ledger;
import backfile.model.Seed;
import backfile.model.Settings;
import backfile.model.Survey;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that shows an article's raw text and what was done to it. */
class ChangesPageTest {
  private static final String SEED =
      """
      Share
      Tweet
      A harbour for Rabat

      By Jane Roe

      3 March 2020

      The new harbour of Rabat was opened on Tuesday, and the first ship came in at noon.
      A ship enters the harbour of Rabat. (Photo by Joan Smith/Agency)

      </p><script>alert(1)</script> ${7*7} was painted on the wall of the harbour, the office said.\u0001

      زار وزير الدفاع مدينة الرباط يوم الأربعاء، ووقع مذكرة تفاهم مع نظيره المغربي في مقر الوزارة، وقال إن الاتفاق جديد.

      John Doe contributed to this report.

      Quay life
      """;

  private static final String ARTICLE = "content/articles/a-harbour-for-rabat.md";
  private static final String PAGE = "site/articles/a-harbour-for-rabat.html";
  private static final String CHANGES = "site/articles/a-harbour-for-rabat.changes.html";

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void anArchive() {
    archive = new Archive(folder);
    archive.write("content/index.md", "---\nbase-url: \"https://archive.example.org/\"\n---\n");
    archive.write("seeds/harbour.txt", SEED).builtWell();
  }

  private Document changes() {
    return Jsoup.parse(archive.read(CHANGES));
  }

  private String line(int number) {
    return requireNonNull(changes().getElementById("l" + number)).text();
  }

  @Test
  void everyLineStandsOnceWithWhatBecameOfIt() {
    assertThat(changes().select("ol.raw > li").eachAttr("value"))
        .containsExactly("1", "2", "3", "5", "7", "9", "10", "12", "14", "16", "18");
    assertThat(changes().select("del").eachText()).containsExactly("Share", "Tweet");
    assertThat(line(1)).isEqualTo("Share Removed: share label");
    assertThat(line(3)).isEqualTo("A harbour for Rabat Moved to the headline");
    assertThat(line(9)).endsWith("came in at noon.");
    assertThat(line(12)).endsWith("Repaired: 1 character that cannot be shown, taken out");
    assertThat(line(18))
        .matches("Quay life Kept, but doubtful: may be page furniture \\([6-9][0-9] % likely\\)");
    assertThat(changes().select("mark").eachText()).containsExactly("Quay life");
    assertThat(changes().select("dd").eachText())
        .contains("harbour.txt", "11, blank ones not counted", "2: 2 share labels");
  }

  @Test
  void fieldsAndNotesBesideATextAreCountedAndNotShown() {
    archive
        .write(
            "seeds/notes.md",
            "---\ntitle: \"A pier for Hull\"\nphone: \"01482 496 0000\"\n---\nThe pier is of wood.\n\n%%ask"
                + " her brother%%\n")
        .builtWell();
    String page = archive.read("site/articles/a-pier-for-hull.changes.html");
    assertThat(page).contains("The pier is of wood.").contains("[not shown]");
    assertThat(page).doesNotContain("496 0000").doesNotContain("ask her brother");
  }

  @Test
  void whatWasMovedLeadsToItsPlace() {
    assertThat(changes().select("ol.raw a").eachAttr("href"))
        .allMatch(href -> href.startsWith("a-harbour-for-rabat.html#"))
        .extracting(href -> href.substring(href.indexOf('#')))
        .containsExactly("#headline", "#byline", "#date", "#fig-1", "#contributors");
    assertThat(archive.check().code()).as(archive.check().err()).isZero();
  }

  @Test
  void linesAreInertAndRunInTheirOwnDirection() {
    assertThat(changes().select("main script, main img, main p p")).isEmpty();
    assertThat(line(12)).startsWith("</p><script>alert(1)</script> ${7*7} was painted");
    assertThat(archive.read(CHANGES)).doesNotContain("\u0001");
    assertThat(changes().select("ol.raw > li > :is(p, ins, del)"))
        .allMatch(e -> e.attr("dir").equals("auto"));
  }

  @Test
  void theArticleSaysHowMuchWasDoneAndLeadsThere() {
    Document page = Jsoup.parse(archive.read(PAGE));
    String box = page.select(".box").text();
    assertThat(box)
        .contains("Removed 2 of 11 lines: 2 share labels.")
        .contains("Doubtful 1 line: line 18 was kept: may be page furniture")
        .contains("Repaired 1 line.");
    assertThat(page.select(".box a[href*=changes]").eachAttr("href"))
        .containsExactly(
            "a-harbour-for-rabat.changes.html#l7",
            "a-harbour-for-rabat.changes.html#l18",
            "a-harbour-for-rabat.changes.html");
  }

  @Test
  void searchEnginesAreKeptAway() {
    assertThat(changes().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    assertThat(archive.read("site/sitemap.xml"))
        .contains("a-harbour-for-rabat.html")
        .doesNotContain("changes");
  }

  @Test
  void whatIsNotPublishedInFullShowsNoRawText() {
    String article = archive.read(ARTICLE);
    for (String key : List.of("publish: \"record\"", "publish: \"no\"", "withdrawn: \"Gone\"")) {
      archive.write(ARTICLE, article.replace("language: \"en\"", "language: \"en\"\n" + key));
      archive.write("content/articles/other.md", "---\ntitle: \"Other\"\n---\n\nText.\n");
      archive.builtWell();
      assertThat(archive.has(CHANGES)).as(key).isFalse();
      archive
          .files("site")
          .forEach(f -> assertThat(archive.read("site/" + f)).doesNotContain("Tweet", ".changes."));
      assertThat(archive.check().code()).isZero();
    }
  }

  @Test
  void theSettingForDownloadsLeavesItInPlace() {
    archive.write("content/index.md", "---\ndownloads: \"none\"\n---\n").builtWell();
    assertThat(archive.has(CHANGES)).isTrue();
    assertThat(archive.has("site/articles/a-harbour-for-rabat.md")).isFalse();
  }

  @Test
  void anEditIsSaidAndWhatAPersonTookAwayIsNotLinked() {
    String article = archive.read(ARTICLE);
    int figure = article.indexOf("<figure");
    int behind = article.indexOf("</figure>\n") + "</figure>\n".length();
    archive.write(ARTICLE, article.substring(0, figure) + article.substring(behind)).builtWell();
    assertThat(changes().select(".head .note").text()).contains("edited by hand since");
    assertThat(line(10)).endsWith("Moved to a caption");
    assertThat(changes().select("ol.raw a[href*=fig]")).isEmpty();
    assertThat(archive.check().code()).isZero();
  }

  @Test
  void withoutASeedThereIsNone() {
    archive.delete("seeds/harbour.txt");
    archive.write("content/articles/typed.md", "---\ntitle: \"Typed\"\n---\n\nText.\n").builtWell();
    assertThat(archive.files("site")).noneMatch(file -> file.contains(".changes."));
    assertThat(archive.read(PAGE)).contains("No longer held by the archive.");
    assertThat(archive.check().code()).isZero();
  }

  @Test
  void aPageHasALimitAndSaysWhatIsLeftOut() {
    archive
        .write("seeds/lines.txt", "Lines of a log\n\n" + "One more line of it.\n".repeat(3000))
        .write(
            "seeds/long.txt", "A long line\n\n" + "word ".repeat(400_000) + "end.\n\nBehind it.\n")
        .builtWell();
    String lines = archive.read("site/articles/lines-of-a-log.changes.html");
    assertThat(Jsoup.parse(lines).select("ol.raw > li")).hasSize(Changes.MOST_LINES);
    assertThat(lines).contains("2,001 more lines of the raw text are not shown here.");
    String longLine = archive.read("site/articles/a-long-line.changes.html");
    assertThat(longLine).hasSizeLessThan(Changes.MOST_LETTERS + 10_000);
    assertThat(longLine).contains("more letters, not shown here.").contains("1 more line");
    assertThat(archive.check().code()).isZero();
  }

  @Test
  void anArticleWhoseSumIsWrongIsNotPublished() throws Exception {
    Report report = afterCleaningThatLosesALine();
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.file()).isEqualTo("seeds/harbour.txt");
              assertThat(p.line()).isEqualTo(1);
              assertThat(p.what()).isEqualTo("the ledger does not account for this line");
            });
    assertThat(archive.files("content/articles")).isEmpty();
  }

  @Test
  void ofAFileOfManyTheReportSaysWhichSumIsWrong() throws Exception {
    String lines = "Share\\nTweet\\nA pier for %s\\n\\nThe pier of %s was opened on Tuesday.";
    String article = "{\"title\": \"A pier for %s\", \"text\": \"" + lines + "\"}\n";
    archive
        .delete("seeds/harbour.txt")
        .write("seeds/piers.jsonl", article.replace("%s", "Hull") + article.replace("%s", "Leith"));
    Report report = afterCleaningThatLosesALine();
    assertThat(report.problems())
        .extracting(p -> p.what())
        .containsExactly(
            "the ledger does not account for this line",
            "the ledger of its article 2 does not account for this line");
    assertThat(report.json("0")).containsSubsequence("\"part\" : 1", "\"part\" : 2");
  }

  private Report afterCleaningThatLosesALine() throws Exception {
    Folders folders =
        new Folders(
            archive.path("seeds"),
            archive.path("content"),
            archive.path("templates"),
            archive.path("site"));
    archive.delete("content/articles");
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    Report report = new Report();
    try (Crew crew = new Crew(1);
        ChangesSpool changes = new ChangesSpool(folders.state())) {
      new SeedsToContent(
              folders,
              Settings.DEFAULT,
              crew,
              new Console(nowhere, nowhere, false),
              report,
              new LedgerFolder(folders.state()),
              changes,
              ChangesPageTest::withoutItsFirstLine)
          .run();
      assertThat(changes.articles()).isEmpty();
    }
    return report;
  }

  /** A cleaner that loses a line. */
  private static Cleaned withoutItsFirstLine(Seed seed, Survey survey, String language) {
    Cleaned right = Cleaner.clean(seed, survey, language);
    Ledger l = right.ledger();
    Ledger wrong =
        new Ledger(
            l.seed(),
            l.sha256(),
            l.encoding(),
            l.lines(),
            l.body(),
            l.moved(),
            l.removed().subList(1, l.removed().size()),
            l.doubtful(),
            l.repaired());
    return new Cleaned(right.article(), wrong);
  }
}

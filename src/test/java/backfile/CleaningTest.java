package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.clean.Cleaner;
import backfile.markdown.ArticleFile;
import backfile.markdown.MarkdownReader;
import backfile.markdown.MarkdownWriter;
import backfile.model.Article;
import backfile.model.Cleaned;
import backfile.model.Ledger;
import backfile.model.Seed;
import backfile.model.Sha256;
import backfile.model.Slug;
import backfile.model.Survey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every cleaning. */
class CleaningTest {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** The parts of which odd seeds are made up. */
  private static final String[] LINES = {
    "",
    "   ",
    "\u00a0",
    "Headline of some article",
    "WORLD",
    "By Jane Roe",
    "By",
    "Jane Roe",
    "3 March 2020",
    "Updated 14:05, 3 March 2020",
    "03/04/2021",
    "Share on FacebookShare on Facebook",
    "TweetTweet",
    "Advertisement",
    "Read more: something else",
    "© 2020 Somebody. All rights reserved.",
    "Photo: Somebody",
    "A caption without a stop",
    "A caption with its credit.Credit: Somebody/Agency",
    "RABAT – A paragraph that opens with a dateline and then goes on for some words more.",
    "A paragraph of ordinary words, with a comma in it, that ends as paragraphs do.",
    "Another paragraph, longer than the first. It has two sentences and holds a few more words.",
    "a line in small letters",
    "• first item",
    "• second item",
    "1. one",
    "2. two",
    "- dash",
    "> quoted",
    "# hash",
    "```",
    "---",
    "***",
    "[label]: https://example.org/",
    "[x](javascript:alert(1))",
    "<script>alert(1)</script>",
    "<figure id=\"fig-1\">",
    "&amp; &lt;b&gt;",
    "snake_case and *stars* and `ticks` and ~~strikes~~",
    "\\[\\\\\\]",
    "\u0001\u0002",
    "bell\u0007inside",
    "\ud800 half",
    "\u200b",
    "السلام عليكم",
    "Reuters contributed to this report.",
    "(Reporting by Jane Roe; Editing by John Doe)",
  };

  private static Seed seed(List<String> lines) {
    String hash = Sha256.hex(String.join("\n", lines));
    return new Seed("odd.txt", 1, hash, "UTF-8", lines, List.of(), List.of(), List.of());
  }

  private static List<List<String>> oddSeeds() {
    Random random = new Random(20261122);
    List<List<String>> seeds = new ArrayList<>();
    for (int n = 0; n < 3000; n++) {
      List<String> lines = new ArrayList<>();
      for (int k = random.nextInt(14); k >= 0; k--) {
        lines.add(LINES[random.nextInt(LINES.length)]);
        if (random.nextInt(3) == 0) {
          lines.add("");
        }
      }
      seeds.add(lines);
    }
    return seeds;
  }

  private static Cleaned clean(List<String> lines) {
    Seed seed = seed(lines);
    return Cleaner.clean(seed, Survey.of(seed), "en");
  }

  @Test
  void everyLineThatIsNotBlankStandsExactlyOnceInTheLedger() {
    for (List<String> lines : oddSeeds()) {
      Ledger ledger = clean(lines).ledger();
      assertThat(ledger.firstUnaccounted(lines)).as("%s%n%s", lines, ledger).isZero();
    }
  }

  @Test
  void theLedgerNoticesALineThatIsMissingOrDoubled() {
    Ledger right = clean(List.of("Headline of some article", "", "A paragraph.")).ledger();
    assertThat(right.firstUnaccounted(List.of("Headline of some article", "", "A", "lost")))
        .isEqualTo(4);
    Ledger doubled =
        new Ledger(
            "x",
            "",
            "",
            1,
            List.of(new Ledger.Range(1, 1)),
            List.of(new Ledger.Moved(1, "title")),
            List.of(),
            List.of(),
            List.of());
    assertThat(doubled.firstUnaccounted(List.of("line"))).isEqualTo(1);
  }

  @Test
  void noWordAppearsThatTheSeedDidNotHave() {
    for (List<String> lines : oddSeeds()) {
      Map<String, Integer> words = new HashMap<>();
      lines.forEach(
          line -> count(line.replaceAll("[\\u0000-\\u001f\\u007f-\\u009f\\u200b]", ""), words, 1));
      String body = PlainText.of(clean(lines).article().body());
      count(body, words, -1);
      assertThat(words.values()).as("%s%nbecame%n%s", lines, body).noneMatch(n -> n < 0);
    }
  }

  private static void count(String text, Map<String, Integer> words, int step) {
    WORD.matcher(text).results().forEach(m -> words.merge(m.group(), step, Integer::sum));
  }

  @Test
  void whatIsPrintedReadsBackAsTheSameArticle() throws Exception {
    for (List<String> lines : oddSeeds()) {
      Article cleaned = clean(lines).article();
      Article article =
          new Article(
              cleaned.front().toBuilder().slug(Optional.of(new Slug("odd"))).build(),
              cleaned.body());
      String printed = ArticleFile.print(article);
      ArticleFile read = ArticleFile.read("odd", printed.getBytes(StandardCharsets.UTF_8));
      assertThat(read.flattened()).as(printed).isEmpty();
      assertThat(read.byHand()).as(printed).isFalse();
      assertThat(read.article().body()).as("%s%n%s", lines, printed).isEqualTo(article.body());
      Article signed =
          new Article(
              article.front().toBuilder().written(read.article().front().written()).build(),
              article.body());
      assertThat(read.article().front()).as(printed).isEqualTo(signed.front());
    }
  }

  @Test
  void theBodyIsTheSameAfterASecondPrinting() {
    for (List<String> lines : oddSeeds()) {
      String once = MarkdownWriter.print(clean(lines).article().body());
      String twice = MarkdownWriter.print(MarkdownReader.read(once).blocks());
      assertThat(twice).isEqualTo(once);
    }
  }

  @TestFactory
  Stream<DynamicTest> cleaningTwiceIsCleaningOnce() throws IOException {
    List<Path> seeds = new ArrayList<>();
    for (String folder : List.of("seeds", "src/test/resources/golden/clean")) {
      try (Stream<Path> files = Files.list(Project.home().resolve(folder))) {
        files.filter(f -> f.toString().endsWith(".txt")).sorted().forEach(seeds::add);
      }
    }
    return seeds.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Cleaned once = GoldenTest.cleaned(file);
                      String body = PlainText.of(once.article().body());
                      List<String> again = new ArrayList<>();
                      once.article().front().title().ifPresent(again::add);
                      again.add("");
                      for (String line : body.split("\n")) {
                        again.add(line);
                        again.add("");
                      }
                      assertThat(PlainText.of(clean(again).article().body())).isEqualTo(body);
                    }));
  }

  @Test
  void aLineThatManySeedsShareIsFurnitureOutsideTheTextAndTextInside() {
    Survey survey = Survey.NONE;
    for (String harbour : List.of("Hull", "Cork", "Riga")) {
      survey = survey.and(Survey.of(seed(harbourNews(harbour))));
    }
    Cleaned cleaned = Cleaner.clean(seed(harbourNews("Hull")), survey, "en");
    assertThat(PlainText.of(cleaned.article().body()).split("\n"))
        .hasSize(3)
        .contains("Background");
    assertThat(cleaned.ledger().removed())
        .containsExactly(
            new Ledger.Removed(9, "shared-line (in 3 seeds)", "The Daily Lighthouse, since 1901"));
    assertThat(cleaned.ledger().doubtful())
        .containsExactly(new Ledger.Doubtful(5, "shared line (in 3 seeds)"));
  }

  @Test
  void linesThatStandInCopiesOfOneTextAreNotShared() {
    Survey survey = Survey.NONE;
    for (int i = 0; i < 5; i++) {
      survey = survey.and(Survey.of(seed(harbourNews("Hull"))));
    }
    assertThat(survey.seedsWith("The Daily Lighthouse, since 1901")).isEqualTo(1);
  }

  private static List<String> harbourNews(String harbour) {
    return List.of(
        "A headline on the harbour of " + harbour,
        "",
        "The first paragraph says of the harbour of " + harbour + " that it is open again.",
        "",
        "Background",
        "",
        "The second paragraph says why ships kept away from " + harbour + " until now.",
        "",
        "The Daily Lighthouse, since 1901");
  }

  @Test
  void theSurveyDoesNotDependOnTheOrderOfTheSeeds() {
    List<Seed> seeds = oddSeeds().subList(0, 200).stream().map(CleaningTest::seed).toList();
    Survey forward = Survey.NONE;
    for (Seed seed : seeds) {
      forward = forward.and(Survey.of(seed));
    }
    Survey backward = Survey.NONE;
    for (int i = seeds.size() - 1; i >= 0; i--) {
      backward = Survey.of(seeds.get(i)).and(backward);
    }
    for (String line : LINES) {
      assertThat(backward.seedsWith(line)).as(line).isEqualTo(forward.seedsWith(line));
    }
  }

  /** Sentences of which articles are made up that are cleaned twice. */
  private static final List<String> SENTENCES =
      List.of(
          "The harbour master said on Monday that the ferries would go out again in the morning.",
          "Nobody had seen so many seals in the bay since the winter of the great storm.",
          "\"We have waited long enough,\" said the keeper, and he lit the lamp.",
          "The council met in the town hall, heard the fishermen and promised them an answer in May.",
          "Twelve boats came back before dark; the thirteenth lay behind the island until noon.");

  private static final List<String> FURNITURE =
      List.of(
          "Share this article",
          "Advertisement",
          "Read more: something else",
          "A seal looks at a boat. (AP Photo/Jane Roe)",
          "© 2020 Somebody. All rights reserved.",
          "What the keeper said");

  @Test
  void cleaningTheCleanedTextChangesNothing() {
    Random random = new Random(7);
    for (int n = 0; n < 300; n++) {
      List<String> lines = new ArrayList<>();
      Stream.of("Ferries go out again from the harbour", "By Jane Roe", "3 March 2020")
          .forEach(line -> lines.addAll(List.of(line, "")));
      for (int k = 3 + random.nextInt(6); k > 0; k--) {
        lines.add(SENTENCES.get(random.nextInt(5)) + " " + SENTENCES.get(random.nextInt(5)));
        lines.add("");
        if (random.nextInt(3) == 0) {
          lines.add(FURNITURE.get(random.nextInt(FURNITURE.size())));
          lines.add("");
        }
      }
      Article once = clean(lines).article();
      String body = PlainText.of(once.body());
      List<String> again = new ArrayList<>(List.of(once.front().title().orElseThrow(), ""));
      for (String line : body.split("\n", -1)) {
        again.addAll(List.of(line, ""));
      }
      Article twice = clean(again).article();
      assertThat(twice.front().title()).isEqualTo(once.front().title());
      assertThat(PlainText.of(twice.body())).as(String.join("\n", lines)).isEqualTo(body);
      assertThat(isSubsequence(words(body), words(String.join(" ", lines)))).isTrue();
    }
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  private static boolean isSubsequence(List<String> few, List<String> all) {
    int at = 0;
    for (String word : all) {
      at += at < few.size() && few.get(at).equals(word) ? 1 : 0;
    }
    return at == few.size();
  }

  @Test
  void aHugeLineAndManySmallOnesAreCleaned() {
    String huge = "word ".repeat(200_000).strip() + ".";
    assertThat(PlainText.of(clean(List.of("A headline", "", huge)).article().body()))
        .isEqualTo(huge);
    List<String> many = new ArrayList<>(List.of("A headline", ""));
    many.addAll(
        Arrays.asList(
            "A short line that ends like a sentence, number one.\n\n".repeat(20_000).split("\n")));
    assertThat(clean(many).ledger().firstUnaccounted(many)).isZero();
  }
}

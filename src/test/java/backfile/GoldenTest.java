package backfile;

import backfile.analyse.Recogniser;
import backfile.clean.Cleaner;
import backfile.clean.SeedFormat;
import backfile.clean.SeedFormats;
import backfile.disk.LedgerFolder;
import backfile.letters.Words;
import backfile.markdown.ArticleFile;
import backfile.markdown.BodyHtml;
import backfile.markdown.MarkdownReader;
import backfile.model.Article;
import backfile.model.Cleaned;
import backfile.model.Definition;
import backfile.model.Front;
import backfile.model.Mention;
import backfile.model.Name;
import backfile.model.Passage;
import backfile.model.Problem;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What goes into a stage and what comes out, by example. */
class GoldenTest {

  @TestFactory
  Stream<DynamicTest> clean() throws IOException {
    return Stream.of(
            "txt",
            "html",
            "md",
            "markdown",
            "jsonl",
            "ndjson",
            "json",
            "xml",
            "rss",
            "atom",
            "eml",
            "mbox")
        .flatMap(
            ending -> {
              try {
                return Golden.cases(
                    "clean", ".seed." + ending, ".expected.md", GoldenTest::cleanedAndAccounted);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** All articles of a file, an archive of its own, and what could not be read of it. */
  private static String cleanedAndAccounted(Path input) throws Exception {
    StringBuilder all = new StringBuilder();
    Seeds seeds = Seeds.of(input);
    for (Seed seed : seeds.seeds) {
      Cleaned cleaned = Cleaner.clean(seed, seeds.survey(), "en");
      all.append(
              ArticleFile.print(cleaned.article())
                  .replaceFirst("seed: .*\n", "")
                  .replaceFirst("written: .*\n", ""))
          .append('\n')
          .append(LedgerFolder.json(cleaned.ledger()).replaceFirst("  \"sha256\".*\n", ""));
    }
    for (Problem problem : seeds.problems) {
      all.append(problem.line() + ": " + problem.what() + "\n  → " + problem.hint() + "\n");
    }
    return all.toString();
  }

  /** The first article of a file, cleaned. */
  static Cleaned cleaned(Path input) throws Exception {
    Seeds seeds = Seeds.of(input);
    return Cleaner.clean(seeds.seeds.get(0), seeds.survey(), "en");
  }

  private static final class Seeds implements SeedFormat.Intake {
    private final List<Seed> seeds = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    static Seeds of(Path input) throws Exception {
      Seeds seeds = new Seeds();
      String file = input.getFileName().toString();
      try (InputStream in = Files.newInputStream(input)) {
        SeedFormats.forFile(file).orElseThrow().read(file, in, seeds);
      } catch (Refused refused) {
        seeds.problems.add(refused.in(file));
      }
      return seeds;
    }

    Survey survey() {
      return seeds.stream().map(Survey::of).reduce(Survey.NONE, Survey::and);
    }

    @Override
    public void take(Seed seed) {
      seeds.add(seed);
    }

    @Override
    public void pass(int part, Refused why) {
      problems.add(why.in("", part));
    }

    @Override
    public void note(String what, String hint) {
      problems.add(Problem.note("", 0, what, hint));
    }
  }

  @TestFactory
  Stream<DynamicTest> markdown() throws IOException {
    return Golden.cases(
        "markdown",
        ".md",
        ".expected.html",
        input -> {
          MarkdownReader.Body body = MarkdownReader.read(Files.readString(input));
          Article article = new Article(Front.builder().build(), body.blocks());
          return BodyHtml.of(body.blocks(), article.passages(), new NoNames(), Words.of("en"))
              .value();
        });
  }

  private static final class NoNames implements BodyHtml.NameLooks {
    @Override
    public String address(String slug) {
      return slug;
    }

    @Override
    public String style(String slug) {
      return "";
    }
  }

  @TestFactory
  Stream<DynamicTest> analyse() throws IOException {
    return Golden.cases(
        "analyse",
        ".md",
        ".mentions.tsv",
        input -> {
          Article article =
              new Article(
                  Front.builder().build(), MarkdownReader.read(Files.readString(input)).blocks());
          List<Passage> passages = article.passages();
          StringBuilder table = new StringBuilder("type\tname\thow\tmentions\tdefinition\n");
          for (Name name : Recogniser.usual().names(passages, "en").names()) {
            table
                .append(name.type().map(t -> t.word()).orElse("?"))
                .append('\t')
                .append(name.name())
                .append('\t')
                .append(name.how())
                .append('\t');
            for (Mention m : name.mentions()) {
              Passage p = passages.get(m.passage());
              table.append(p.number()).append(':').append(p.text(), m.start(), m.end()).append(' ');
            }
            table.append('\t');
            for (Definition d : name.definitions()) {
              table.append(d.from()).append(": ").append(d.text()).append("; ");
            }
            table.append('\n');
          }
          return table.toString();
        });
  }
}

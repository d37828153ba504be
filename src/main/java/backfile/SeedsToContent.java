package backfile;

import backfile.clean.SeedFormat;
import backfile.clean.SeedFormats;
import backfile.disk.ChangesSpool;
import backfile.disk.Console;
import backfile.disk.Crew;
import backfile.disk.Folders;
import backfile.disk.LedgerFolder;
import backfile.disk.SiteFolder;
import backfile.disk.Trees;
import backfile.letters.Visible;
import backfile.markdown.ArticleFile;
import backfile.markdown.ArticleStub;
import backfile.markdown.Owner;
import backfile.model.Article;
import backfile.model.Changes;
import backfile.model.Cleaned;
import backfile.model.Front;
import backfile.model.Problem;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Settings;
import backfile.model.Slug;
import backfile.model.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The first half: seeds to files of content/. Surveys all seeds, cleans each, and writes the
 * articles that are the machine's; what a person wrote or changed stays byte for byte.
 */
final class SeedsToContent {
  /** What makes an article of a seed. It is trusted with nothing: its ledger is checked. */
  interface Cleaning {
    /** Cleans one seed. */
    Cleaned clean(Seed seed, Survey survey, String archiveLanguage);
  }

  private final Folders folders;
  private final Settings settings;
  private final Crew crew;
  private final Console console;
  private final Report report;
  private final LedgerFolder ledgers;
  private final ChangesSpool changes;
  private final Cleaning cleaning;

  private final Accessions accessions = new Accessions();
  private final Set<String> cutShort = new HashSet<>();

  SeedsToContent(
      Folders folders,
      Settings settings,
      Crew crew,
      Console console,
      Report report,
      LedgerFolder ledgers,
      ChangesSpool changes,
      Cleaning cleaning) {
    this.folders = folders;
    this.settings = settings;
    this.crew = crew;
    this.console = console;
    this.report = report;
    this.ledgers = ledgers;
    this.changes = changes;
    this.cleaning = cleaning;
  }

  /** A seed with what cleaning made of it; nothing where another with the same bytes leads. */
  private record Made(Accessions.Key key, String sha256, Optional<Work> work) {}

  /**
   * What cleaning made of a seed.
   *
   * @param unaccounted the first line that the ledger does not account for, or 0
   * @param ledger the ledger as JSON
   */
  private record Work(
      String name, Article article, int unaccounted, String ledger, Changes changes) {}

  /** Runs the half; leaves in the spool what was done to each seed that gave an article. */
  void run() throws IOException, Crew.Failed {
    accessions.enter(folders.content().resolve("articles"));
    List<String> files = readable(Trees.files(folders.seeds()));
    List<String> good = new ArrayList<>();
    Survey[] survey = {Survey.NONE};
    try (Console.Progress progress = console.progress("Reading", files.size())) {
      crew.eachOfMany(
          files,
          this::weight,
          (String file, Consumer<SurveyedFile> surveyed) ->
              surveyed.accept(SurveyedFile.of(folders.seeds(), file)),
          (SurveyedFile s) -> {
            progress.step();
            survey[0] = survey[0].and(s.survey());
            enter(s);
            if (!s.parts().isEmpty()) {
              good.add(s.file());
            }
          });
    }
    try (Console.Progress progress = console.progress("Cleaning", good.size())) {
      crew.eachOfMany(
          good,
          this::weight,
          (String file, Consumer<Optional<Made>> made) -> {
            clean(file, survey[0], seed -> made.accept(Optional.of(seed)));
            made.accept(Optional.empty());
          },
          (Optional<Made> made) -> {
            if (made.isPresent()) {
              settle(made.get());
            } else {
              progress.step();
            }
          });
    }
    reportGone();
    ledgers.keepOnly(changes.articles());
  }

  /** How much of a file may stand in memory at once: all of one article, some of many. */
  private long weight(String file) {
    try {
      return Math.min(Files.size(folders.seeds().resolve(file)), SeedFormat.LARGEST);
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** The files of a format that Backfile reads; the others are reported. */
  private List<String> readable(List<String> files) {
    List<String> readable = new ArrayList<>();
    for (String file : files) {
      String place = "seeds/" + file;
      if (Trees.isHidden(file)) {
        report.passedOver(place);
      } else if (SeedFormats.forFile(file).isEmpty()) {
        String hint = "save the text as a .txt file, or move this file out of seeds/";
        report.aside(place, "", Problem.aside(place, 0, SeedFormats.unknown(file), hint));
      } else {
        readable.add(file);
      }
    }
    return readable;
  }

  /** Enters the seeds of a file, and reports what could not be read. */
  private void enter(SurveyedFile surveyed) {
    String place = "seeds/" + surveyed.file();
    surveyed.problems().forEach(report::add);
    if (surveyed.parts().isEmpty()) {
      Problem empty = Problem.aside(place, 0, "holds no article", "delete it, or save it again");
      report.aside(place, "", surveyed.failure().orElse(empty));
      return;
    }
    if (surveyed.failure().isPresent()) {
      report.add(surveyed.failure().get());
      cutShort.add(surveyed.file());
    }
    for (SurveyedFile.Part part : surveyed.parts()) {
      Accessions.Key key = new Accessions.Key(surveyed.file(), part.number());
      if (part.sha256().isPresent()) {
        accessions.enter(key, part.sha256().get());
      } else {
        accessions.enter(key);
        report.add(new Report.Input(place, part.number(), "", Report.Outcome.ASIDE, ""));
      }
    }
  }

  private void clean(String file, Survey survey, Consumer<Made> made) throws IOException {
    SeedFormat.Intake intake =
        new SeedFormat.Intake() {
          @Override
          public void take(Seed seed) {
            made.accept(clean(seed, survey));
          }

          @Override
          public void pass(int part, Refused why) {
            // Reported when the file was surveyed.
          }

          @Override
          public void note(String what, String hint) {
            // Reported when the file was surveyed.
          }
        };
    try (InputStream in = Files.newInputStream(folders.seeds().resolve(file))) {
      SeedFormats.forFile(file).orElseThrow().read(file, in, intake);
    } catch (Refused | IOException ended) {
      if (!cutShort.contains(file)) {
        throw new IOException("seeds/" + file + " changed while it was read", ended);
      }
    }
  }

  private Made clean(Seed seed, Survey survey) {
    Accessions.Key key = new Accessions.Key(seed.file(), seed.part());
    if (!accessions.leader(key, seed.sha256()).equals(key)) {
      return new Made(key, seed.sha256(), Optional.empty());
    }
    Cleaned cleaned = cleaning.clean(seed, survey, settings.language());
    List<String> shown = seed.lines().stream().map(Visible::text).toList();
    Work work =
        new Work(
            seed.name(),
            cleaned.article(),
            cleaned.ledger().firstUnaccounted(seed.lines()),
            LedgerFolder.json(cleaned.ledger()),
            Changes.of(shown, cleaned.ledger()));
    return new Made(key, seed.sha256(), Optional.of(work));
  }

  /** Decides what becomes of a seed: its article, or a word in the report. */
  private void settle(Made made) throws Crew.Failed {
    if (made.work().isEmpty()) {
      reportDuplicate(made.key(), made.sha256());
    } else if (made.work().get().unaccounted() > 0) {
      reportUnaccounted(made, made.work().get().unaccounted());
    } else {
      settle(made.key(), made.sha256(), made.work().get());
    }
  }

  private void reportDuplicate(Accessions.Key key, String sha256) {
    String place = "seeds/" + key.file();
    Accessions.Key leader = accessions.leader(key, sha256);
    String article = accessions.article(leader, sha256).map(a -> a.slug().value()).orElse("");
    report.add(new Report.Input(place, key.part(), sha256, Report.Outcome.DUPLICATE, article));
    String what = "holds the same bytes as seeds/" + leader.file();
    report.add(Problem.note(place, 0, what, "delete one of the two"));
  }

  private void reportUnaccounted(Made made, int line) {
    String place = "seeds/" + made.key().file();
    int part = made.key().part();
    String what =
        "the ledger "
            + (part > 1 ? "of its article " + part + " " : "")
            + "does not account for this line";
    report.aside(place, part, made.sha256(), Problem.aside(place, line, what, "report it, please"));
  }

  /** Writes the article of a seed when it is the machine's. */
  private void settle(Accessions.Key key, String sha256, Work work) throws Crew.Failed {
    String place = "seeds/" + key.file();
    Optional<ArticleStub> existing = accessions.article(key, sha256);
    Front front = work.article().front();
    Slug slug =
        existing.map(ArticleStub::slug).orElseGet(() -> accessions.slug(front.title(), key.file()));
    String name = existing.map(ArticleStub::name).orElse(slug.value());
    accessions.add(
        key, existing.orElseGet(() -> new ArticleStub(name, slug, List.of(), front.seed(), false)));
    try {
      if (existing.filter(ArticleStub::byHand).isPresent()) {
        reportKept(existing.get(), place, sha256);
      } else {
        write(work, slug, name, place, existing.isEmpty());
      }
      ledgers.write(slug, work.ledger());
      changes.add(slug, work.changes());
    } catch (IOException e) {
      throw new Crew.Failed(
          "content/articles/"
              + name
              + ".md cannot be written ("
              + SiteFolder.reason(e)
              + ")\n"
              + "  → make the folder writable, and see that the disk is not full",
          e);
    }
    report.add(new Report.Input(place, key.part(), sha256, Report.Outcome.PAGE, slug.value()));
  }

  private void write(Work work, Slug slug, String name, String place, boolean isNew)
      throws IOException {
    Front front = work.article().front().toBuilder().slug(Optional.of(slug)).build();
    Article article = new Article(front, work.article().body());
    if (isNew && ledgers.knows(slug, work.name())) {
      report.add(
          Problem.note(
              place,
              0,
              "its article content/articles/" + name + ".md was deleted, and is written again",
              "to take it away for good, write withdrawn: \"the reason\" into its front matter"));
    }
    Path file = folders.content().resolve("articles").resolve(name + ".md");
    byte[] bytes = ArticleFile.print(article).getBytes(StandardCharsets.UTF_8);
    if (Trees.write(file, bytes, Owner::isMachine)) {
      report.touched(file);
    }
  }

  /** A seed that changed below an article that a person edited. */
  private void reportKept(ArticleStub stub, String place, String sha256) {
    boolean changed = stub.seed().filter(s -> !s.sha256().equals(sha256)).isPresent();
    if (changed) {
      report.add(
          Problem.note(
              place,
              0,
              "changed, but its article content/articles/"
                  + stub.name()
                  + ".md was edited by hand and stays",
              "see what the seed gives now: backfile clean " + place));
    }
  }

  private void reportGone() {
    accessions
        .gone(changes.articles())
        .forEach(
            (seed, article) ->
                report.add(
                    Problem.note(
                        "content/articles/" + article.name() + ".md",
                        0,
                        "its seed " + seed.file() + " is gone; the article stays",
                        "")));
  }
}

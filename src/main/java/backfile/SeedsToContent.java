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
import backfile.letters.Reserved;
import backfile.letters.Slugs;
import backfile.letters.Visible;
import backfile.markdown.ArticleFile;
import backfile.markdown.ArticleStub;
import backfile.markdown.Owner;
import backfile.model.Article;
import backfile.model.Changes;
import backfile.model.Cleaned;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  private final Map<String, ArticleStub> bySeed = new HashMap<>();
  private final Map<String, List<ArticleStub>> byHash = new HashMap<>();
  private final Set<Slug> taken = new HashSet<>();
  private final Map<Slug, Integer> numbers = new HashMap<>();
  private final Map<String, String> leaderOfHash = new HashMap<>();
  private final Set<String> seedKeys = new HashSet<>();
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

  /** A seed with what cleaning made of it. */
  private record Made(
      String name,
      String file,
      int part,
      String sha256,
      Cleaned cleaned,
      int unaccounted,
      Changes changes) {}

  /** Runs the half; leaves in the spool what was done to each seed that gave an article. */
  void run() throws IOException, Crew.Failed {
    readStubs();
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

  private void readStubs() throws IOException {
    Path articles = folders.content().resolve("articles");
    for (String file : Trees.files(articles)) {
      if (file.endsWith(".md") && !file.contains("/")) {
        String name = file.substring(0, file.length() - 3);
        byte[] bytes =
            Files.isReadable(articles.resolve(file))
                ? Files.readAllBytes(articles.resolve(file))
                : new byte[0];
        ArticleStub stub = ArticleStub.read(name, bytes);
        taken.add(stub.slug());
        taken.addAll(stub.formerSlugs());
        Slug.read(name).ifPresent(taken::add);
        stub.seed()
            .ifPresent(
                seed -> {
                  bySeed.put(key(seed.file(), seed.part()), stub);
                  byHash.computeIfAbsent(seed.sha256(), h -> new ArrayList<>()).add(stub);
                });
      }
    }
  }

  private static String key(String file, int part) {
    return file + "\n" + part;
  }

  /** The files of a format that Backfile reads; the others are reported. */
  private List<String> readable(List<String> files) {
    List<String> readable = new ArrayList<>();
    for (String file : files) {
      boolean hidden = file.startsWith(".") || file.contains("/.");
      String place = "seeds/" + file;
      if (hidden) {
        report.add(new Report.Input(place, 1, "", Report.Outcome.ASIDE, ""));
        report.add(Problem.note(place, 0, "is a hidden file and was passed over", ""));
      } else if (SeedFormats.forFile(file).isEmpty()) {
        String hint = "save the text as a .txt file, or move this file out of seeds/";
        String what =
            "has the ending ." + SeedFormats.ending(file) + ", which Backfile does not read";
        report.aside(place, "", Problem.aside(place, 0, what, hint));
      } else {
        readable.add(file);
      }
    }
    return readable;
  }

  /**
   * Reports what could not be read. Of seeds with the same bytes one leads: the one that has an
   * article, else the first by name.
   */
  private void enter(SurveyedFile surveyed) {
    String place = "seeds/" + surveyed.file();
    surveyed.notes().forEach(report::add);
    if (surveyed.parts().isEmpty()) {
      Problem empty = Problem.aside(place, 0, "holds no article", "delete it, or save it again");
      report.aside(place, "", surveyed.problem().orElse(empty));
      return;
    }
    if (surveyed.problem().isPresent()) {
      report.add(surveyed.problem().get());
      cutShort.add(surveyed.file());
    }
    for (SurveyedFile.Part part : surveyed.parts()) {
      String key = key(surveyed.file(), part.number());
      seedKeys.add(key);
      if (part.problem().isPresent()) {
        report.add(new Report.Input(place, part.number(), "", Report.Outcome.ASIDE, ""));
        report.add(part.problem().get());
        continue;
      }
      String leader = leaderOfHash.get(part.sha256());
      if (leader == null || !bySeed.containsKey(leader) && bySeed.containsKey(key)) {
        leaderOfHash.put(part.sha256(), key);
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
    Cleaned cleaned = cleaning.clean(seed, survey, settings.language());
    int unaccounted = cleaned.ledger().firstUnaccounted(seed.lines());
    List<String> shown = seed.lines().stream().map(Visible::text).toList();
    return new Made(
        seed.name(),
        seed.file(),
        seed.part(),
        seed.sha256(),
        cleaned,
        unaccounted,
        Changes.of(shown, cleaned.ledger()));
  }

  /** Decides what becomes of a cleaned seed, and writes its article when it is the machine's. */
  private void settle(Made made) throws Crew.Failed {
    String place = "seeds/" + made.file();
    String key = key(made.file(), made.part());
    if (made.unaccounted() > 0) {
      report.aside(
          place,
          made.sha256(),
          Problem.aside(
              place,
              made.unaccounted(),
              "the ledger does not account for this line",
              "report it, please"));
      return;
    }
    String leader = leaderOfHash.getOrDefault(made.sha256(), key);
    if (!leader.equals(key)) {
      String other = "seeds/" + leader.substring(0, leader.indexOf('\n'));
      String article =
          Optional.ofNullable(bySeed.get(leader)).map(stub -> stub.slug().value()).orElse("");
      report.add(
          new Report.Input(place, made.part(), made.sha256(), Report.Outcome.DUPLICATE, article));
      report.add(
          Problem.note(place, 0, "holds the same bytes as " + other, "delete one of the two"));
      return;
    }
    Optional<ArticleStub> existing =
        Optional.ofNullable(bySeed.get(key)).or(() -> renamed(made.sha256()));
    Slug slug = existing.map(ArticleStub::slug).orElseGet(() -> next(made));
    String name = existing.map(ArticleStub::name).orElse(slug.value());
    bySeed.putIfAbsent(
        key,
        existing.orElseGet(
            () ->
                new ArticleStub(
                    name, slug, List.of(), made.cleaned().article().front().seed(), false)));
    boolean byHand = existing.filter(ArticleStub::byHand).isPresent();
    try {
      if (byHand) {
        reportKept(made, existing.get(), place);
      } else {
        write(made, slug, name, place, existing.isEmpty());
      }
      ledgers.write(slug, made.cleaned().ledger());
      changes.add(slug, made.changes());
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
    report.add(
        new Report.Input(place, made.part(), made.sha256(), Report.Outcome.PAGE, slug.value()));
  }

  /** The article of a seed that is still the same but has another name now. */
  private Optional<ArticleStub> renamed(String sha256) {
    return byHash.getOrDefault(sha256, List.of()).stream()
        .filter(
            stub ->
                stub.seed().filter(s -> !seedKeys.contains(key(s.file(), s.part()))).isPresent())
        .findFirst();
  }

  private Slug next(Made made) {
    Optional<String> title = made.cleaned().article().front().title();
    String file = made.file().substring(made.file().lastIndexOf('/') + 1);
    Slug wish =
        title
            .flatMap(Slugs::of)
            .or(() -> Slugs.of(file.replaceFirst("\\.[^.]*$", "")))
            .orElse(new Slug("article"));
    Slug slug = wish;
    int n = numbers.getOrDefault(wish, 2);
    for (; Reserved.is(slug) || !taken.add(slug); n++) {
      slug = new Slug(wish + "-" + n);
    }
    numbers.put(wish, n);
    return slug;
  }

  private void write(Made made, Slug slug, String name, String place, boolean isNew)
      throws IOException {
    Article cleaned = made.cleaned().article();
    Article article =
        new Article(cleaned.front().toBuilder().slug(Optional.of(slug)).build(), cleaned.body());
    if (isNew && ledgers.knows(slug, made.name())) {
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
  private void reportKept(Made made, ArticleStub stub, String place) {
    boolean changed = stub.seed().filter(s -> !s.sha256().equals(made.sha256())).isPresent();
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
    Set<Slug> given = changes.articles();
    bySeed.forEach(
        (key, stub) -> {
          boolean gone = !seedKeys.contains(key) && !given.contains(stub.slug());
          if (gone) {
            report.add(
                Problem.note(
                    "content/articles/" + stub.name() + ".md",
                    0,
                    "its seed "
                        + key.substring(0, key.indexOf('\n'))
                        + " is gone; the article stays",
                    ""));
          }
        });
  }
}

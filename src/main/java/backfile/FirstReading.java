package backfile;

import backfile.analyse.GlossaryDraft;
import backfile.compare.Sketch;
import backfile.disk.Console;
import backfile.disk.Crew;
import backfile.disk.MentionStore;
import backfile.disk.SiteFolder;
import backfile.model.ArticleCard;
import backfile.model.Problem;
import backfile.model.Slug;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The first reading of all articles of content/: what is held of them until they are read again,
 * and the draft of the glossary. Holds no body.
 */
final class FirstReading {
  private final ContentFolder content;
  private final Crew crew;
  private final Console console;
  private final Report report;

  private final Map<Slug, Read> read = new HashMap<>();
  private final Map<Slug, Sketch> sketches = new HashMap<>();
  private final Map<Slug, String> withdrawn = new TreeMap<>();
  private final Map<Slug, Slug> moved = new TreeMap<>();
  private final Map<Slug, String> fileOf = new HashMap<>();
  private GlossaryDraft draft = GlossaryDraft.empty();
  private boolean speaksOfDates;

  /** What is held of an article between the two readings. */
  record Read(String file, ArticleCard card, String key) {}

  FirstReading(ContentFolder content, Crew crew, Console console, Report report) {
    this.content = content;
    this.crew = crew;
    this.console = console;
    this.report = report;
  }

  /** Reads all articles, on as many threads as the crew has. */
  void readAll(ArticleReader reader, MentionStore store) throws IOException, Crew.Failed {
    List<String> files = content.articles();
    try (Console.Progress progress = console.progress("Finding names", files.size())) {
      crew.each(
          files,
          reader::read,
          (ArticleReader.Reading reading) -> {
            progress.step();
            enter(reading, store);
          });
    }
  }

  private void enter(ArticleReader.Reading reading, MentionStore store) throws Crew.Failed {
    String place = "content/articles/" + reading.file();
    if (reading.problem().isPresent()) {
      report.aside(place, reading.sha256(), reading.problem().get());
      return;
    }
    PublishedArticle article = reading.article().orElseThrow();
    Slug slug = article.slug();
    String other = fileOf.putIfAbsent(slug, reading.file());
    if (other != null) {
      report.aside(
          place,
          reading.sha256(),
          Problem.aside(
              place,
              0,
              "would be written to articles/"
                  + slug
                  + ".html, and so would content/articles/"
                  + other,
              "give one of the two another slug"));
      return;
    }
    report.add(new Report.Input(place, 1, reading.sha256(), article.outcome(), slug.value()));
    if (article.outcome() == Report.Outcome.WITHDRAWN) {
      article.whole().front().withdrawn().ifPresent(reason -> withdrawn.put(slug, reason));
      return;
    }
    if (!article.flattened().isEmpty()) {
      String what = "is shown as plain paragraphs: it has " + article.flattened();
      report.add(Problem.note(place, 0, what, "simplify its Markdown"));
    }
    reading.misspelt().forEach(report::add);
    try {
      store.put(reading.key(), reading.found());
    } catch (IOException e) {
      throw new Crew.Failed("the names found cannot be kept (" + SiteFolder.reason(e) + ")", e);
    }
    reading.sketch().ifPresent(sketch -> sketches.put(slug, sketch));
    read.put(slug, new Read(reading.file(), article.card(), reading.key()));
    article.whole().front().formerSlugs().forEach(former -> moved.put(former, slug));
    draft = draft.and(reading.draft());
    speaksOfDates |= reading.speaksOfDates();
  }

  /** Whether there is no article, not even one that was withdrawn. */
  boolean isEmpty() {
    return read.isEmpty() && withdrawn.isEmpty();
  }

  /** An article that was read. */
  Read of(Slug slug) {
    return Optional.ofNullable(read.get(slug)).orElseThrow();
  }

  /** The cards of all articles, newest first. */
  List<ArticleCard> cards() {
    return read.values().stream().map(Read::card).sorted(ArticleCard.NEWEST_FIRST).toList();
  }

  /** The slugs of all articles. */
  Set<Slug> slugs() {
    return Set.copyOf(read.keySet());
  }

  /** What names they use. */
  GlossaryDraft draft() {
    return draft;
  }

  /** Whether any of them speaks of a date. */
  boolean speakOfDates() {
    return speaksOfDates;
  }

  /** The sketches of their texts, which are held no longer. */
  Map<Slug, Sketch> takeSketches() {
    Map<Slug, Sketch> taken = new HashMap<>(sketches);
    sketches.clear();
    return taken;
  }

  /** The articles that were withdrawn, with the reasons. */
  Map<Slug, String> withdrawn() {
    return withdrawn;
  }

  /** Older slugs of articles that no other article has taken. */
  Map<Slug, Slug> moved() {
    Map<Slug, Slug> free = new TreeMap<>(moved);
    free.keySet().removeAll(fileOf.keySet());
    return free;
  }
}

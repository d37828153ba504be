package backfile;

import backfile.disk.SiteFolder;
import backfile.disk.Spool;
import backfile.model.Excerpt;
import backfile.model.PartialDate;
import backfile.model.Slug;
import backfile.model.Spoken;
import backfile.render.Pages;
import backfile.render.Shelf;
import backfile.render.SiteFile;
import backfile.render.TimelinePage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The pages of the dates that an archive speaks of: one for a small archive; a large one has pages
 * for decades, years and shorter times as well, so that every sentence stands on one. A page that
 * leads to others shows those dates first of which most sentences speak.
 */
final class Timeline {
  /** So many sentences a page can hold. */
  private static final int MOST = 200;

  /** So many of a time that has a page of its own stand on the page above as well. */
  private static final int CHOICE = 8;

  private static final List<Function<Sentence, String>> LEVELS =
      List.of(
          s -> TimelinePage.decade(s.date().value().substring(0, 4)),
          s -> s.date().value().substring(0, 4),
          s -> part(s, 7),
          s -> part(s, 10));

  private final Pages pages;
  private final Spool<Slug> dates;
  private final SiteFolder site;

  private Timeline(Pages pages, Spool<Slug> dates, SiteFolder site) {
    this.pages = pages;
    this.dates = dates;
    this.site = site;
  }

  /** One of the sentences that speak of a date, by its place among them. */
  private record Sentence(Slug date, int index) {}

  /** The month or day of a date, with zeros for what it does not say. */
  private static String part(Sentence sentence, int length) {
    return (sentence.date().value() + "-00-00").substring(0, length);
  }

  /** The sentences of an article by the date that they speak of; its ISO form is a slug. */
  static Map<Slug, List<Excerpt>> byDate(List<Spoken> spoken) {
    Map<Slug, List<Excerpt>> byDate = new LinkedHashMap<>();
    for (Spoken s : spoken) {
      Slug date = new Slug(s.date().iso());
      byDate.computeIfAbsent(date, d -> new ArrayList<>()).add(s.excerpt());
    }
    return byDate;
  }

  /** Writes the pages, where any article speaks of a date. */
  static void write(Pages pages, Spool<Slug> dates, SiteFolder site) throws IOException {
    List<Sentence> all = new ArrayList<>();
    dates
        .sizes()
        .forEach(
            (date, size) -> {
              for (int i = 0; i < size; i++) {
                all.add(new Sentence(date, i));
              }
            });
    if (!all.isEmpty()) {
      new Timeline(pages, dates, site).write(Shelf.of("", all, MOST, LEVELS), List.of());
    }
  }

  private void write(Shelf<Sentence> shelf, List<String> keys) throws IOException {
    List<TimelinePage.Part> parts = new ArrayList<>();
    if (shelf.isCut()) {
      int each = Math.min(CHOICE, MOST / shelf.parts().size());
      for (Shelf<Sentence> part : shelf.parts()) {
        int count = part.things().size();
        parts.add(new TimelinePage.Part(part.key(), count, choice(part, each), true));
      }
    } else {
      Map<String, List<Spoken>> years = new TreeMap<>();
      for (Spoken spoken : spoken(shelf.things())) {
        String year = spoken.date().iso().substring(0, 4);
        years.computeIfAbsent(year, y -> new ArrayList<>()).add(spoken);
      }
      years.forEach(
          (year, list) -> parts.add(new TimelinePage.Part(year, list.size(), list, false)));
    }
    SiteFile page = pages.timeline(keys, shelf.things().size(), parts);
    site.write(page.path(), page.bytes());
    for (Shelf<Sentence> part : shelf.parts()) {
      List<String> below = new ArrayList<>(keys);
      below.add(part.key());
      write(part, below);
    }
  }

  /** The first sentence of each of the dates that most sentences speak of. */
  private List<Spoken> choice(Shelf<Sentence> part, int most) throws IOException {
    Map<Slug, Integer> sizes = new TreeMap<>();
    part.things().forEach(s -> sizes.merge(s.date(), 1, Integer::sum));
    List<Sentence> first =
        sizes.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<Slug, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .limit(most)
            .map(Map.Entry::getKey)
            .sorted()
            .map(date -> new Sentence(date, 0))
            .toList();
    return spoken(first);
  }

  private List<Spoken> spoken(List<Sentence> sentences) throws IOException {
    List<Spoken> spoken = new ArrayList<>();
    for (Sentence sentence : sentences) {
      PartialDate date = PartialDate.parse(sentence.date().value()).orElseThrow();
      spoken.add(new Spoken(date, dates.of(sentence.date(), sentence.index())));
    }
    return spoken;
  }
}

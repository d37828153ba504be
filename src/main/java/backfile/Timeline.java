package backfile;

import backfile.disk.SiteFolder;
import backfile.disk.Spool;
import backfile.model.Excerpt;
import backfile.model.PartialDate;
import backfile.model.Slug;
import backfile.model.Spoken;
import backfile.render.Pages;
import backfile.render.SiteFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which of the dates that an archive speaks of its timeline shows: all of a small archive; of a
 * large one so many of each year that all years fit, those first of which most sentences speak.
 */
final class Timeline {
  /** So many sentences a page can hold. */
  private static final int MOST = 200;

  private static final int MOST_A_DATE = 3;

  private Timeline() {}

  /** The sentences of an article by the date that they speak of; its ISO form is a slug. */
  static Map<Slug, List<Excerpt>> byDate(List<Spoken> spoken) {
    Map<Slug, List<Excerpt>> byDate = new LinkedHashMap<>();
    for (Spoken s : spoken) {
      Slug date = new Slug(s.date().iso());
      byDate.computeIfAbsent(date, d -> new ArrayList<>()).add(s.excerpt());
    }
    return byDate;
  }

  /** Writes the page, where any article speaks of a date. */
  static void write(Pages pages, Spool<Slug> dates, SiteFolder site) throws IOException {
    List<Spoken> spoken = of(dates);
    if (!spoken.isEmpty()) {
      SiteFile page = pages.timeline(spoken, dates.sizes().size());
      site.write(page.path(), page.bytes());
    }
  }

  /** What the timeline shows, earliest date first. */
  private static List<Spoken> of(Spool<Slug> dates) throws IOException {
    Map<Integer, List<Map.Entry<Slug, Integer>>> years = new TreeMap<>();
    for (Map.Entry<Slug, Integer> date : dates.sizes().entrySet()) {
      int year = Integer.parseInt(date.getKey().value().substring(0, 4));
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(date);
    }
    int each = MOST;
    while (each > 1 && shown(years, each) > MOST) {
      each--;
    }
    List<Spoken> spoken = new ArrayList<>();
    for (List<Map.Entry<Slug, Integer>> year : years.values()) {
      List<Slug> chosen =
          year.stream()
              .sorted(
                  Comparator.comparingInt((Map.Entry<Slug, Integer> e) -> -e.getValue())
                      .thenComparing(Map.Entry::getKey))
              .limit(each)
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      int left = each;
      for (Slug date : chosen) {
        Optional<PartialDate> day = PartialDate.parse(date.value());
        List<Excerpt> excerpts = dates.of(date);
        int most = Math.min(Math.min(MOST_A_DATE, left), excerpts.size());
        left -= most;
        excerpts.subList(0, most).forEach(e -> spoken.add(new Spoken(day.orElseThrow(), e)));
      }
    }
    return spoken.subList(0, Math.min(MOST, spoken.size()));
  }

  private static int shown(Map<Integer, List<Map.Entry<Slug, Integer>>> years, int each) {
    int shown = 0;
    for (List<Map.Entry<Slug, Integer>> year : years.values()) {
      int all = year.stream().mapToInt(e -> Math.min(MOST_A_DATE, e.getValue())).sum();
      shown += Math.min(each, all);
    }
    return shown;
  }
}

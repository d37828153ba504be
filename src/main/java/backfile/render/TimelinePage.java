package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Spoken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The dates that the articles speak of, apart from the dates on which they were published. */
public final class TimelinePage {
  static final String FILE = "timeline.html";

  /** An article of more years than this is a chronicle, whose text shows them well enough. */
  private static final int YEARS_OF_AN_ARTICLE = 12;

  private final Frames frames;
  private final Lists lists;
  private final Words words;
  private final SentenceLists sentences;

  TimelinePage(Frames frames, Lists lists) {
    this.frames = frames;
    this.lists = lists;
    this.words = lists.words();
    this.sentences = new SentenceLists(lists);
  }

  /**
   * A stretch of time on a page.
   *
   * @param key as {@link Shelf} has it
   * @param count how many sentences speak of it
   * @param shown those that the page shows, earliest first
   * @param apart whether it has a page of its own
   */
  public record Part(String key, int count, List<Spoken> shown, boolean apart) {
    /** Copies the list. */
    public Part {
      shown = List.copyOf(shown);
    }
  }

  /** Where the page of a key stands; the empty one is that of all times. */
  static String path(String key) {
    return key.isEmpty() ? FILE : "timeline/" + key + ".html";
  }

  /**
   * A page.
   *
   * @param keys those of the pages above it and its own, the largest first; none for all times
   * @param count how many sentences speak of its dates
   */
  Page.Timeline page(List<String> keys, int count, List<Part> parts) {
    String key = keys.isEmpty() ? "" : keys.get(keys.size() - 1);
    String path = path(key);
    String root = key.isEmpty() ? "" : "../";
    String timeline = words.text("nav.timeline");
    String heading = key.isEmpty() ? timeline : lists.dates().ofKey(key);
    List<Page.Link> trail = new ArrayList<>();
    if (!key.isEmpty()) {
      trail.add(new Page.Link(root + FILE, timeline));
      keys.subList(0, keys.size() - 1)
          .forEach(k -> trail.add(new Page.Link(root + path(k), lists.dates().ofKey(k))));
    }
    Map<String, Page.Link> decades = new LinkedHashMap<>();
    List<SpokenTime> times = new ArrayList<>();
    for (Part part : parts) {
      String id = "y" + part.key();
      if (part.key().matches("\\d{4}")) {
        String decade = decade(part.key());
        decades.putIfAbsent(decade, new Page.Link("#" + id, lists.dates().ofKey(decade)));
      }
      times.add(
          new SpokenTime(
              id,
              lists.dates().ofKey(part.key()),
              part.apart() ? root + path(part.key()) : "",
              part.count(),
              part.shown().stream().map(s -> spoken(s, root)).toList()));
    }
    return new Page.Timeline(
        path,
        frames
            .page(path, key.isEmpty() ? timeline : timeline + " · " + heading)
            .under(FILE)
            .description(words.text("timeline.description", Map.of("n", count)))
            .build(),
        trail,
        heading,
        key.isEmpty() && decades.size() > 1 ? List.copyOf(decades.values()) : List.of(),
        times);
  }

  /** The key of a year's decade. */
  public static String decade(String year) {
    return year.substring(0, 3) + "0-" + year.substring(0, 3) + "9";
  }

  private SpokenDate spoken(Spoken s, String root) {
    ArticleCard card = lists.cardOf(s.excerpt().article());
    return spoken(
        s,
        root + Addresses.article(card.slug()),
        card.title(),
        lists.foreign(card.language()),
        lists.direction(card.language()));
  }

  /** The years that an article speaks of, earliest first, each in its first sentence. */
  List<SpokenDate> ofArticle(ArticleCard card, List<Spoken> spoken) {
    String lang = lists.foreign(card.language());
    String dir = lists.direction(card.language());
    Map<Integer, Spoken> years = new TreeMap<>();
    spoken.forEach(s -> years.putIfAbsent(s.date().year(), s));
    return years.values().stream()
        .limit(YEARS_OF_AN_ARTICLE)
        .map(s -> spoken(s, "", "", lang, dir))
        .toList();
  }

  private SpokenDate spoken(Spoken s, String file, String title, String lang, String dir) {
    String where = title.isEmpty() ? "" : words.text("name.inArticle", Map.of("title", title));
    return new SpokenDate(
        lists.dates().of(Optional.of(s.date())),
        title,
        lang,
        dir,
        sentences.line(s.excerpt(), file, where));
  }
}

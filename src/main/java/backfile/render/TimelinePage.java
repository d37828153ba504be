package backfile.render;

import backfile.letters.Words;
import backfile.model.ArticleCard;
import backfile.model.Spoken;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The dates that the articles speak of, apart from the dates on which they were published. */
final class TimelinePage {
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

  Page.Timeline page(List<Spoken> spoken, int dates) {
    String title = words.text("nav.timeline");
    Map<Integer, List<SpokenDate>> years = new LinkedHashMap<>();
    Set<String> shown = new HashSet<>();
    for (Spoken s : spoken) {
      ArticleCard card = lists.cardOf(s.excerpt().article());
      years
          .computeIfAbsent(s.date().year(), y -> new ArrayList<>())
          .add(
              spoken(
                  s,
                  Addresses.article(card.slug()),
                  card.title(),
                  lists.foreign(card.language()),
                  lists.direction(card.language())));
      shown.add(s.date().iso());
    }
    List<SpokenYear> groups = new ArrayList<>();
    years.forEach(
        (year, list) ->
            groups.add(new SpokenYear("y" + year, words.digits(String.valueOf(year)), list)));
    return new Page.Timeline(
        FILE,
        frames
            .page(FILE, title)
            .description(words.text("timeline.description", Map.of("n", dates)))
            .build(),
        title,
        dates - shown.size(),
        groups);
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

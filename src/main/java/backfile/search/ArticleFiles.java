package backfile.search;

import backfile.letters.Slugs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The articles as an answer shows them, in files of a few, and what all answers need of each. */
final class ArticleFiles {
  /** Nobody chooses among more; those of articles after the first of them count as unknown. */
  private static final int MOST_SOURCES = 60;

  /** From how many words on a body counts as middling, long, very long. */
  private static final int[] LENGTHS = {200, 500, 1200};

  private final List<List<Object>> all = new ArrayList<>();
  private final List<List<Object>> years = new ArrayList<>();
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final StringBuilder sourceOf = new StringBuilder();
  private final StringBuilder lengths = new StringBuilder();
  private String year = "-";

  /** Adds an article and gives its number, from 0 on. */
  int add(SearchIndex.Article article, int length) {
    String of = article.date().length() < 4 ? "" : article.date().substring(0, 4);
    if (!of.equals(year)) {
      years.add(List.of(of, all.size()));
      year = of;
    }
    boolean known = sources.size() < MOST_SOURCES || sources.containsKey(article.source());
    String source = known ? article.source() : "";
    Figures64.number(sources.computeIfAbsent(source, s -> sources.size()), sourceOf);
    lengths.append(level(length));
    List<Object> shown = new ArrayList<>();
    shown.add(article.title());
    shown.add(article.slug().equals(plainSlug(article.title())) ? 0 : article.slug());
    shown.add(article.date());
    if (!article.language().isEmpty()) {
      shown.add(article.language());
    }
    all.add(shown);
    return all.size() - 1;
  }

  static int level(int length) {
    int level = 0;
    while (level < LENGTHS.length && length >= LENGTHS[level]) {
      level++;
    }
    return level;
  }

  /**
   * The slug that a text gives where nothing has to be transliterated; {@code slugOf} of the script
   * is the same.
   */
  static String plainSlug(String text) {
    return Slugs.ofSmall(SearchWords.fold(text).replace("'", ""));
  }

  int count() {
    return all.size();
  }

  /** Writes the files, each of so many articles, and puts down what the first file says of all. */
  void write(int perFile, Stretches stretches, Map<String, Object> root) throws IOException {
    List<Stretches.Stretch> files = new ArrayList<>();
    for (int i = 0; i < all.size(); i += perFile) {
      List<List<Object>> file = all.subList(i, Math.min(i + perFile, all.size()));
      files.add(new Stretches.Stretch(Stretches.digits(i), stretches.values(file)));
    }
    root.put("count", all.size());
    root.put("articles", stretches.listed(files));
    root.put("years", years);
    root.put("lengths", stretches.textOf(inThrees(lengths)));
    if (sources.size() > 1) {
      root.put("sources", List.copyOf(sources.keySet()));
      root.put("sourceOf", stretches.textOf(sourceOf));
    }
  }

  /** Three lengths in one character, the first one highest. */
  private static String inThrees(StringBuilder levels) {
    StringBuilder packed = new StringBuilder();
    for (int i = 0; i < levels.length(); i += 3) {
      int three = 0;
      for (int k = i; k < i + 3; k++) {
        three = three * 4 + (k < levels.length() ? levels.charAt(k) - '0' : 0);
      }
      packed.append(Figures64.end(three));
    }
    return packed.toString();
  }
}

package backfile.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The search index of an archive on its way: articles first, newest first, then the names. For one
 * thread; what is costly of an article, its {@link ArticleWords}, is made before.
 *
 * <p>Articles are ranked by BM25F (Robertson, Zaragoza, Taylor 2004) in whole numbers: how often a
 * word stands in a body is measured by the bits of {@link ArticleWords} that it has.
 */
public final class SearchIndex {
  static final Limits USUAL = new Limits(27_000, 8_000);

  /** Files are made larger rather than more of them than one for so many articles. */
  private static final int ARTICLES_A_FILE = 20;

  /** What of these files words, names and mentions may take; the articles' own take the rest. */
  private static final double OF_WORDS = 0.6;

  private static final double OF_NAMES = 0.05;
  private static final double OF_MENTIONS = 0.07;

  private static final int LEAST_OF_A_NAME = 4;

  /** What a word takes beside its articles, about. */
  private static final int A_WORD = 8;

  private static final int FIRST_NUMBER = 10_000_000;

  /** What a name takes beside its definition, about. */
  private static final int A_NAME = 40;

  private final Stretches stretches;
  private final Limits limits;
  private final WordRuns words;
  private final Map<String, Postings> mentions = new HashMap<>();
  private final ArticleFiles articles;

  /** An empty index whose files go to the one and whose parts wait in the other. */
  public SearchIndex(IndexFiles files, Runs runs) {
    this(files, runs, USUAL);
  }

  SearchIndex(IndexFiles files, Runs runs, Limits limits) {
    this.stretches = new Stretches(files);
    this.limits = limits;
    this.words = new WordRuns(runs);
    this.articles = new ArticleFiles(stretches);
  }

  /**
   * How large the files are.
   *
   * @param largest in bytes; none of the usual takes more than 20 KB to send
   * @param smallest that more files than needed are made for
   */
  record Limits(int largest, int smallest) {}

  /**
   * An article as an answer shows it.
   *
   * @param date ISO 8601, only as precise as it is known; empty when unknown
   * @param language BCP 47 where it is not the site's, else empty
   * @param source who published it first, or empty
   */
  public record Article(String title, String slug, String date, String language, String source) {}

  /**
   * A name as an answer shows it.
   *
   * @param key what {@link ArticleWords.Mentioned} calls it
   * @param type one letter for its type
   * @param address from the site's root
   * @param articles how many mention it
   * @param definition or empty
   * @param spellings all other forms
   */
  public record Name(
      String key,
      String name,
      String type,
      String address,
      int articles,
      String definition,
      List<String> spellings) {}

  /** Adds an article; they come in the order in which equal ones are to be found. */
  public void add(Article article, ArticleWords where) throws IOException {
    int number = articles.add(article, where.length());
    words.add(number, where.where());
    where
        .names()
        .forEach(
            (k, bits) -> mentions.computeIfAbsent(k, n -> new Postings()).add(number, bits[0]));
  }

  /**
   * Adds the names, those first that are to be found first, and writes what is not written yet.
   *
   * @return the name of the first file
   */
  public String finish(List<Name> names) throws IOException {
    Map<String, Object> root = new LinkedHashMap<>();
    articles.finish(root);
    int all = articles.count();
    Stretches.Sorted sorted =
        stretches.new Sorted(size(words.postings() * 2 / 3 + words.words() * A_WORD, OF_WORDS));
    WordFiles files = new WordFiles(sorted, all, wordsOf(names));
    words.each(files::add);
    root.put("words", sorted.finish());
    root.put("last", sorted.last());
    root.put("everywhere", String.join(" ", files.everywhere()));
    root.put("mentions", mentions(names));
    long ofNames = names.stream().mapToLong(n -> A_NAME + n.definition().length()).sum();
    new NameFiles(stretches).write(names, size(ofNames, OF_NAMES), root);
    return stretches.values(root);
  }

  /** The articles of each name, by its number in seven digits. */
  private List<List<String>> mentions(List<Name> names) throws IOException {
    long size = mentions.values().stream().mapToLong(Postings::size).sum();
    Stretches.Sorted sorted = stretches.new Sorted(size(size, OF_MENTIONS));
    WordFiles files = new WordFiles(sorted, articles.count(), Set.of());
    for (int i = 0; i < names.size(); i++) {
      Postings list = mentions.get(names.get(i).key());
      if (list != null) {
        String number = String.valueOf(FIRST_NUMBER + i).substring(1);
        files.put(number, list.articles(), List.of(list.bytes()));
      }
    }
    return sorted.finish();
  }

  /** The words of names but for the short ones, which join them: "of", "al". */
  private static Set<String> wordsOf(List<Name> names) {
    Set<String> words = new HashSet<>();
    for (Name name : names) {
      SearchWords.each(name.name(), words::add);
      name.spellings().forEach(spelling -> SearchWords.each(spelling, words::add));
    }
    words.removeIf(word -> word.length() < LEAST_OF_A_NAME);
    return words;
  }

  private int size(long bytes, double share) {
    double files = Math.max(1, share * articles.count() / ARTICLES_A_FILE);
    return (int) Math.max(limits.smallest(), Math.min(limits.largest(), bytes / files));
  }
}

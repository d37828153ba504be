package backfile.search;

import java.io.IOException;
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
 * word stands in a body is measured by the number of its stretches that hold it.
 */
public final class SearchIndex {
  /** No file of words has more bytes, so that none takes more than 20 KB to send. */
  static final int LARGEST = 26_000;

  /** Files are made larger rather than more of them than one for so many articles. */
  private static final int ARTICLES_A_FILE = 20;

  /** What of these files words and names may take; the articles' own take the rest. */
  private static final double OF_WORDS = 0.66;

  private static final double OF_NAMES = 0.1;
  private static final int SMALLEST = 12_000;

  private static final int LEAST_OF_A_NAME = 4;

  /** What a word takes beside its articles, about. */
  private static final int A_WORD = 8;

  private final Stretches stretches;
  private final WordRuns words;
  private final ArticleFiles articles;

  /** An empty index whose files go to the one and whose parts wait in the other. */
  public SearchIndex(IndexFiles files, Runs runs) {
    this.stretches = new Stretches(files);
    this.words = new WordRuns(runs);
    this.articles = new ArticleFiles(stretches);
  }

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
   * @param type one letter for its type
   * @param address from the site's root
   * @param articles how many mention it
   * @param definition or empty
   * @param spellings all other forms
   */
  public record Name(
      String name,
      String type,
      String address,
      int articles,
      String definition,
      List<String> spellings) {}

  /** Adds an article; they come in the order in which equal ones are to be found. */
  public void add(Article article, ArticleWords where) throws IOException {
    words.add(articles.add(article, where.length()), where.where());
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
        stretches
        .new Sorted(size(words.postings() * 2 / 3 + words.words() * A_WORD, all, OF_WORDS));
    WordFiles files = new WordFiles(sorted, all, wordsOf(names));
    words.each(files::add);
    root.put("words", sorted.finish());
    root.put("everywhere", String.join(" ", files.everywhere()));
    long ofNames = names.stream().mapToLong(n -> 40 + n.definition().length()).sum();
    new NameFiles(stretches).write(names, size(ofNames, all, OF_NAMES), root);
    return stretches.values(root);
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

  private static int size(long bytes, int articles, double share) {
    double files = Math.max(1, share * articles / ARTICLES_A_FILE);
    return (int) Math.max(SMALLEST, Math.min(LARGEST, bytes / files));
  }
}

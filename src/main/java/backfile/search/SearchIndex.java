package backfile.search;

import java.io.IOException;
import java.util.ArrayList;
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
  private static final int LEAST_OF_A_NAME = 4;

  /** A word in more articles than this share of a large archive tells little, unless it names. */
  private static final double EVERYWHERE = 0.25;

  private static final int LARGE = 250;

  /** What a word takes beside its articles, about. */
  private static final int A_WORD = 8;

  /** What of the bytes of a list of articles is left when it is packed, about. */
  private static final double PACKED = 2.0 / 3;

  private final Stretches stretches;
  private final Sizes.Limits limits;
  private final WordRuns words;
  private final Map<String, Postings> mentions = new HashMap<>();
  private final ArticleFiles articles = new ArticleFiles();

  /** An empty index whose files go to the one and whose parts wait in the other. */
  public SearchIndex(IndexFiles files, Runs runs) {
    this(files, runs, Sizes.USUAL);
  }

  SearchIndex(IndexFiles files, Runs runs, Sizes.Limits limits) {
    this.stretches = new Stretches(files, limits.list());
    this.limits = limits;
    this.words = new WordRuns(runs);
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
    long bytes = (long) (words.postings() * PACKED) + words.words() * A_WORD;
    Sizes sizes = new Sizes(limits, articles.count(), 0);
    int target = sizes.ofWords(bytes);
    Stretches.Sorted telling = stretches.new Sorted(target);
    WordFiles tellingFiles = new WordFiles(telling, articles.count());
    Stretches.Sorted common = stretches.new Sorted(target);
    WordFiles commonFiles = new WordFiles(common, articles.count());
    Set<String> named = wordsOf(names);
    List<String> everywhere = new ArrayList<>();
    words.each(
        (word, with, lists) -> {
          if (with > LARGE && with > EVERYWHERE * articles.count() && !named.contains(word)) {
            everywhere.add(word);
            commonFiles.add(word, with, lists);
          } else {
            tellingFiles.add(word, with, lists);
          }
        });
    root.put("words", telling.finish());
    root.put("last", telling.last());
    root.put("common", common.finish());
    root.put("everywhere", String.join(" ", everywhere));
    Sizes besideWords = new Sizes(limits, articles.count(), stretches.written());
    articles.write(besideWords.headlines(), stretches, root);
    Sizes left = new Sizes(limits, articles.count(), stretches.written());
    root.put("mentions", mentions(names, left));
    new NameFiles(stretches, left).write(names, root);
    return stretches.values(root);
  }

  /** The articles of each name, by its number. */
  private List<List<Object>> mentions(List<Name> names, Sizes sizes) throws IOException {
    long bytes = mentions.values().stream().mapToLong(Postings::size).sum();
    Stretches.Sorted sorted = stretches.new Sorted(sizes.of(bytes, Sizes.OF_MENTIONS));
    WordFiles files = new WordFiles(sorted, articles.count());
    for (int i = 0; i < names.size(); i++) {
      Postings list = mentions.get(names.get(i).key());
      if (list != null) {
        files.add(Stretches.digits(i), list.articles(), List.of(list.bytes()));
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
}

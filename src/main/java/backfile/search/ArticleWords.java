package backfile.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of one article, each with where it stands there.
 *
 * @param where by word: a bit for each quarter of the body (of four words at least), and one for
 *     each other field
 * @param length of the body in words
 */
public record ArticleWords(Map<String, int[]> where, int length) {
  /** The body is told apart into so many stretches, so that words near each other are known. */
  static final int STRETCHES = 4;

  static final int HEADLINE = 1 << STRETCHES;
  static final int STANDFIRST = HEADLINE << 1;
  static final int NAME = STANDFIRST << 1;

  /**
   * Reads an article.
   *
   * @param body its texts in reading order
   * @param names the glossary's names of what it mentions
   */
  public static ArticleWords of(
      String headline, String standfirst, List<String> body, Collection<String> names) {
    List<String> read = new ArrayList<>();
    body.forEach(text -> SearchWords.each(text, read::add));
    Map<String, int[]> where = new HashMap<>(Math.max(16, read.size()));
    for (int i = 0; i < read.size(); i++) {
      mark(
          where, read.get(i), 1 << (int) ((long) i * STRETCHES / Math.max(STRETCHES, read.size())));
    }
    SearchWords.each(headline, word -> mark(where, word, HEADLINE));
    SearchWords.each(standfirst, word -> mark(where, word, STANDFIRST));
    names.forEach(name -> SearchWords.each(name, word -> mark(where, word, NAME)));
    return new ArticleWords(where, read.size());
  }

  private static void mark(Map<String, int[]> where, String word, int bit) {
    where.computeIfAbsent(word, w -> new int[1])[0] |= bit;
  }
}

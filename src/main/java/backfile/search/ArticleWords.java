package backfile.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and the names of one article, each with where it stands there.
 *
 * <p>Of a word in the body the index knows at which of four places in turn it stands, the first
 * word of the body at the first: words side by side are at places side by side, which is what a
 * phrase asks for. Of a name it knows how often.
 *
 * @param where by word: a bit for each of the places in turn, and one for each other field
 * @param names by what names are told apart by: as many of the body's bits as it is mentioned
 *     there, at most all, and those of other fields
 * @param length of the body in words
 */
public record ArticleWords(Map<String, int[]> where, Map<String, int[]> names, int length) {
  /** So many bits tell of the body. */
  static final int PLACES = 4;

  static final int HEADLINE = 1 << PLACES;
  static final int STANDFIRST = HEADLINE << 1;
  static final int NAME = STANDFIRST << 1;

  /**
   * A name at one place of an article's body.
   *
   * @param key what names are told apart by
   * @param name as the glossary has it
   * @param written as the article has it
   */
  public record Mentioned(String key, String name, String written) {}

  /**
   * Reads an article.
   *
   * @param body its texts in reading order
   * @param mentioned each mention of a name
   */
  public static ArticleWords of(
      String headline, String standfirst, List<String> body, List<Mentioned> mentioned) {
    List<String> read = new ArrayList<>();
    body.forEach(text -> SearchWords.each(text, read::add));
    Map<String, int[]> where = new HashMap<>(Math.max(16, read.size()));
    for (int i = 0; i < read.size(); i++) {
      mark(where, read.get(i), 1 << i % PLACES);
    }
    SearchWords.each(headline, word -> mark(where, word, HEADLINE));
    SearchWords.each(standfirst, word -> mark(where, word, STANDFIRST));
    Map<String, int[]> names = new HashMap<>();
    if (!mentioned.isEmpty()) {
      String above = spaced(headline);
      String below = spaced(standfirst);
      for (Mentioned name : mentioned) {
        if (!names.containsKey(name.key())) {
          SearchWords.each(name.name(), word -> mark(where, word, NAME));
        }
        String written = spaced(name.written());
        int fields =
            (above.contains(written) ? HEADLINE : 0) | (below.contains(written) ? STANDFIRST : 0);
        int[] bits = names.computeIfAbsent(name.key(), key -> new int[1]);
        bits[0] |= fields | (bits[0] << 1 | 1) & HEADLINE - 1;
      }
    }
    return new ArticleWords(where, names, read.size());
  }

  /** The words of a text, each with a blank before and behind it. */
  private static String spaced(String text) {
    return " " + String.join(" ", SearchWords.of(text)) + " ";
  }

  private static void mark(Map<String, int[]> where, String word, int bit) {
    where.computeIfAbsent(word, w -> new int[1])[0] |= bit;
  }
}

package backfile.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in their sentence, as a concordance shows them: a mention, a date, or several mentions.
 *
 * @param article the article
 * @param paragraph the id of the passage
 * @param number what people call the passage; 0 where it has no number
 * @param kind what part of the article it is
 * @param before the sentence before the words, cut at a word, an ellipsis where it was cut
 * @param name the words as they stand
 * @param behind the sentence behind the words, up to the next that are shown
 * @param also further words of the sentence that are shown
 * @param speaks whether the sentence quotes what the name's bearer says
 */
public record Excerpt(
    Slug article,
    String paragraph,
    int number,
    Passage.Kind kind,
    String before,
    String name,
    String behind,
    List<Also> also,
    boolean speaks) {
  private static final int LETTERS_EACH_SIDE = 160;

  /** More of a sentence between two names is left out from its middle. */
  private static final int LETTERS_BETWEEN = 200;

  /** Copies the list. */
  public Excerpt {
    also = List.copyOf(also);
  }

  /** Further words of a sentence, and what stands behind them. */
  public record Also(String name, String behind) {}

  /** From where to where words stand in a passage. */
  public record Span(int start, int end) {}

  /**
   * Words in their sentence.
   *
   * @param from where the sentence begins
   * @param start where the words begin
   * @param end where they end
   * @param to where the sentence ends
   */
  public static Excerpt of(
      Slug article, Passage passage, int from, int start, int end, int to, boolean speaks) {
    return of(article, passage, from, List.of(new Span(start, end)), to, speaks);
  }

  /**
   * Several words in their sentence.
   *
   * @param from where the sentence begins
   * @param words where they stand, in reading order, at least one
   * @param to where the sentence ends
   */
  public static Excerpt of(
      Slug article, Passage passage, int from, List<Span> words, int to, boolean speaks) {
    String text = passage.text();
    List<Also> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span at = words.get(i);
      boolean last = i == words.size() - 1;
      int next = last ? Math.max(at.end(), to) : words.get(i + 1).start();
      String behind = text.substring(at.end(), next);
      all.add(
          new Also(
              text.substring(at.start(), at.end()).replace('\n', ' '),
              (last ? cutBehind(behind) : cutBetween(behind)).replace('\n', ' ')));
    }
    int start = words.get(0).start();
    return new Excerpt(
        article,
        passage.id(),
        passage.number(),
        passage.kind(),
        cutBefore(text.substring(Math.min(from, start), start)).replace('\n', ' '),
        all.get(0).name(),
        all.get(0).behind(),
        all.subList(1, all.size()),
        speaks);
  }

  /** The sentence, as far as it is shown. */
  public String text() {
    StringBuilder text = new StringBuilder(before).append(name).append(behind);
    also.forEach(a -> text.append(a.name()).append(a.behind()));
    return text.toString();
  }

  private static String cutBefore(String text) {
    if (text.length() <= LETTERS_EACH_SIDE) {
      return text;
    }
    int space = text.indexOf(' ', text.length() - LETTERS_EACH_SIDE);
    int from = space < 0 ? text.length() - LETTERS_EACH_SIDE : space + 1;
    boolean half = Character.isLowSurrogate(text.charAt(Math.min(from, text.length() - 1)));
    return "… " + text.substring(half ? from + 1 : from);
  }

  private static String cutBehind(String text) {
    if (text.length() <= LETTERS_EACH_SIDE) {
      return text;
    }
    int space = text.lastIndexOf(' ', LETTERS_EACH_SIDE);
    int to = space <= 0 ? LETTERS_EACH_SIDE : space;
    boolean half = Character.isHighSurrogate(text.charAt(to - 1));
    return text.substring(0, half ? to - 1 : to) + " …";
  }

  private static String cutBetween(String text) {
    if (text.length() <= LETTERS_BETWEEN) {
      return text;
    }
    int first = text.lastIndexOf(' ', LETTERS_BETWEEN / 2);
    int second = text.indexOf(' ', text.length() - LETTERS_BETWEEN / 2);
    boolean words = first > 0 && second > 0;
    return words ? text.substring(0, first) + " …" + text.substring(second) : text;
  }
}

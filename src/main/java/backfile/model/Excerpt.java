package backfile.model;

/**
 * A mention in its sentence, as a concordance shows it.
 *
 * @param article the article
 * @param paragraph the id of the passage
 * @param number what people call the passage; 0 where it has no number
 * @param kind what part of the article it is
 * @param before the sentence before the name, cut at a word, an ellipsis where it was cut
 * @param name the name as it stands
 * @param behind the sentence behind the name
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
    boolean speaks) {
  private static final int LETTERS_EACH_SIDE = 160;

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
    String text = passage.text();
    return new Excerpt(
        article,
        passage.id(),
        passage.number(),
        passage.kind(),
        cutBefore(text.substring(Math.min(from, start), start)).replace('\n', ' '),
        text.substring(start, end).replace('\n', ' '),
        cutBehind(text.substring(end, Math.max(end, to))).replace('\n', ' '),
        speaks);
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
}

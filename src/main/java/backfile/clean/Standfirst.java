package backfile.clean;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells the standfirst of an article, one sentence or so below the headline, from its text. */
record Standfirst(Sheet sheet, String language) {
  /** How many words a standfirst that ends like a sentence may have. */
  private static final int LONGEST_STANDFIRST = 40;

  /** In words: a shorter line below a byline or a date is rather a label. */
  private static final int LEAST_BELOW_BYLINE = 8;

  /** In words: a longer line that holds a date is a sentence. */
  private static final int LONGEST_DATE_LINE = 25;

  /** Rules of furniture that stands above texts, and hardly ever in them. */
  private static final Set<String> ABOVE_TEXTS =
      Set.of("share-label", "listen-label", "counter", "byline-without-name");

  /** Names and labels are written with capitals; a sentence has words that are not. */
  private static final Pattern SMALL_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}'’.-])[\\p{Ll}\\p{Lo}][\\p{L}\\p{M}]+");

  /**
   * A standfirst is one sentence or so between headline and text. It is told from a first paragraph
   * by its missing full stop where it stands directly below the headline, byline or date, or
   * because byline, date, dateline or share labels part it from the text.
   *
   * @param signed whether a byline or a date stands above it
   */
  boolean mayBe(int i, boolean signed) {
    Line line = sheet.line(i);
    int words = line.words();
    boolean alone = sheet.paragraphEnd(i) == i + 1;
    if (sheet.knowsItsText() || !alone || words < 5 || words > 60) {
      return false;
    }
    boolean sentence = SMALL_WORD.matcher(line.text()).results().limit(2).count() == 2;
    boolean other =
        Datelines.of(line.text()).isPresent()
            || Caption.of(line).isPresent()
            || PrintedDate.among(line.text(), language).isPresent() && words <= LONGEST_DATE_LINE;
    if (!sentence || other) {
      return false;
    }
    int next = sheet.nextBody(i + 1);
    boolean textBelow = false;
    for (int j = next; j < sheet.size() && !textBelow; j = sheet.nextBody(sheet.paragraphEnd(j))) {
      textBelow = sheet.isProse(j);
    }
    if (!textBelow) {
      return false;
    }
    if (signed && words < LEAST_BELOW_BYLINE) {
      return false;
    }
    if (nextIsHead(next)) {
      return true;
    }
    if (line.endsLikeSentence()) {
      return words <= LONGEST_STANDFIRST && isParted(i, next);
    }
    boolean parted =
        signed
            || !line.gap()
            || isParted(i, next)
            || Datelines.of(sheet.paragraph(next).text()).isPresent();
    return parted && sheet.paragraph(next).endsLikeSentence();
  }

  /** Whether furniture that stands above texts, and hardly ever in them, lies between two lines. */
  private boolean isParted(int i, int next) {
    for (int k = i + 1; k < next; k++) {
      if (ABOVE_TEXTS.contains(sheet.removedBy(k))) {
        return true;
      }
    }
    return false;
  }

  private boolean nextIsHead(int next) {
    String text = sheet.line(next).text();
    return Byline.of(text).isPresent()
        || Byline.opens(text)
        || !PrintedDate.of(text, language).isEmpty();
  }
}

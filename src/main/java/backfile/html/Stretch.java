package backfile.html;

import backfile.model.Mark;
import backfile.model.Seed;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Text that stands together on a page, on lines of its own.
 *
 * @param text white space in it is made even; never blank
 * @param detail as {@link Seed.Told} has it
 * @param holder the innermost block around it
 * @param linked how many of its letters are inside links
 * @param away how many of these links lead to other sites
 */
record Stretch(
    String text,
    Seed.Kind kind,
    String detail,
    List<Mark> marks,
    Element holder,
    int linked,
    int away) {
  /** Letters from which on a stretch is running text. */
  private static final int RUNNING = 60;

  boolean isLong() {
    return text.length() >= RUNNING || text.length() >= RUNNING / 3 && isIdeographic();
  }

  /** A sentence of Chinese or Japanese has a third of the characters. */
  private boolean isIdeographic() {
    return Character.isIdeographic(text.codePointAt(0))
        || Character.isIdeographic(text.codePointAt(text.offsetByCodePoints(0, 9)));
  }

  /** Whether it stands in an element, at any depth. */
  boolean isIn(Element element) {
    return holder.equals(element) || holder.parents().contains(element);
  }

  /** Whether it is a link and hardly anything else. */
  boolean isLink() {
    return linked * 10 > text.length() * 8;
  }

  boolean endsLikeSentence() {
    int at = text.length() - 1;
    while (at > 0 && "\"'”’»)]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ".!?…。！？؟".indexOf(text.charAt(at)) >= 0;
  }

  int words() {
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return words;
  }
}

package backfile.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline that readers of a page saw. */
final class Headline {
  private Headline() {}

  /**
   * The first-level heading that agrees with what the page states elsewhere; else the first that is
   * more than a word or two. Words that stand before the stated headline in the same heading are a
   * kicker, and no part of it.
   *
   * @param stated the headline by JSON-LD, meta elements and title, the most trusted first
   */
  static Optional<String> of(Document page, List<String> stated, List<Stretch> head) {
    Optional<String> first = Optional.empty();
    for (Element heading : page.select("article h1, main h1, h1")) {
      String text = heading.text().strip();
      for (String title : stated) {
        if (agree(text, title)) {
          return Optional.of(without(text, title));
        }
      }
      if (first.isEmpty() && text.indexOf(' ') > 0 && text.split(" ").length > 2) {
        first = Optional.of(text);
      }
    }
    return first;
  }

  private static boolean agree(String heading, String title) {
    String one = letters(heading);
    String other = letters(title);
    boolean both = one.length() > 9 && other.length() > 9;
    return !one.isEmpty() && one.equals(other)
        || both && (other.startsWith(one) || one.endsWith(other));
  }

  private static String without(String heading, String title) {
    boolean kicker =
        heading.length() > title.length()
            && heading.endsWith(title)
            && heading.substring(0, heading.length() - title.length()).strip().split(" ").length
                < 4;
    return kicker ? title : heading;
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}

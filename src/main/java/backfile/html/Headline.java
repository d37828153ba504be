package backfile.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline that readers of a page saw. */
final class Headline {
  private static final int LONGEST = 400;

  private Headline() {}

  /**
   * The first-level heading that agrees with what the page states elsewhere; else the first that is
   * more than a word or two. Words that stand before the stated headline in the same heading are a
   * kicker, and no part of it.
   *
   * @param stated the headline by JSON-LD, meta elements and title, the most trusted first
   */
  static Optional<String> of(Document page, List<String> stated) {
    Optional<String> first = Optional.empty();
    for (Element heading : page.select("article h1, main h1, h1, h2")) {
      String text = heading.text().strip();
      if (text.length() > LONGEST) {
        continue;
      }
      for (String title : stated) {
        if (agree(text, title)) {
          return Optional.of(without(text, title));
        }
      }
      boolean words = text.indexOf(' ') > 0 && text.split(" ").length > 2;
      if (first.isEmpty() && words && heading.normalName().equals("h1")) {
        first = Optional.of(text);
      }
    }
    return first.filter(h -> stated.isEmpty() || stated.stream().anyMatch(t -> isAbout(h, t)));
  }

  /** Whether a heading shares words with a title: a headline often is not the same everywhere. */
  private static boolean isAbout(String heading, String title) {
    Set<String> one = words(heading);
    Set<String> other = words(title);
    long both = one.stream().filter(other::contains).count();
    return both * 4 >= Math.min(one.size(), other.size());
  }

  private static Set<String> words(String text) {
    return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  private static boolean agree(String heading, String title) {
    String one = Letters.of(heading);
    String other = Letters.of(title);
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
}

package backfile.html;

import backfile.model.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The head of an article on a page: what stands between its headline and its first paragraph, and
 * which line of it is the standfirst. That line is called one, or is the page's description, or is
 * parted from the text by a byline or a date.
 */
final class PageHead {
  private static final int LARGEST = 30;
  private static final int BELOW_FIRST = 8;
  private static final int LONGEST_STANDFIRST = 90;

  private final List<Stretch> stretches;
  private final Sums sums;
  private final @Nullable Element headline;
  private final String description;

  PageHead(List<Stretch> stretches, Sums sums, @Nullable Element headline, String description) {
    this.stretches = stretches;
    this.sums = sums;
    this.headline = headline;
    this.description = Letters.of(description);
  }

  /** Whether running text with none above it is a standfirst by its name or what the page says. */
  boolean opensAsStandfirst(Stretch stretch) {
    return stretch.words() <= LONGEST_STANDFIRST
        && (isDescription(stretch) && sums.isAlone(stretch) || isCalled(stretch));
  }

  /**
   * Whether the running text at {@code i}, above that at {@code next}, is one line in a place of
   * its own, with a byline, a date or the like below it.
   *
   * @param label whether a line is a few words that are no text
   */
  boolean isParted(int i, int next, IntPredicate label) {
    Stretch stretch = stretches.get(i);
    boolean may =
        stretch.kind() == Seed.Kind.TEXT
            && stretch.words() <= LONGEST_STANDFIRST / 2
            && sums.isAlone(stretch)
            && !place(stretch).equals(place(stretches.get(next)));
    for (int k = i + 1; may && k < next; k++) {
      Stretch between = stretches.get(k);
      if (between.kind() == Seed.Kind.TEXT && between.words() < 12 && label.test(k)) {
        return true;
      }
    }
    return false;
  }

  private static String place(Stretch stretch) {
    Element around = stretch.holder().parent();
    return Sums.name(stretch.holder()) + (around == null ? "" : Sums.name(around));
  }

  /** The lines of the head, and what is no text a little below the first paragraph. */
  List<Stretch> lines(int first, IntPredicate outside) {
    int opening = Math.min(first, stretches.size());
    int start = Math.max(0, opening - LARGEST);
    for (int i = start; i < opening; i++) {
      if (isHeadline(stretches.get(i))) {
        start = Math.max(0, i - 3);
        break;
      }
    }
    List<Stretch> lines = new ArrayList<>(stretches.subList(start, opening));
    for (int i = opening + 1; i < Math.min(stretches.size(), opening + BELOW_FIRST); i++) {
      if (outside.test(i)) {
        lines.add(stretches.get(i));
      }
    }
    return lines;
  }

  /**
   * The standfirst among the lines of the head.
   *
   * @param parted the line that is one because it is parted from the text, if any is
   */
  Optional<Stretch> standfirst(List<Stretch> lines, Optional<Stretch> parted) {
    boolean below = headline == null;
    int behind = 0;
    for (Stretch stretch : lines) {
      if (isHeadline(stretch)) {
        below = true;
        continue;
      }
      boolean fits =
          below
              && !stretch.isLink()
              && stretch.words() >= 4
              && stretch.words() <= LONGEST_STANDFIRST;
      boolean next = ++behind < 3 && stretch.kind() == Seed.Kind.HEADING && stretch.words() >= 8;
      boolean stated = isDescription(stretch) || parted.filter(stretch::equals).isPresent();
      if (fits && (isCalled(stretch) || stretch.kind() != Seed.Kind.CAPTION && (stated || next))) {
        return Optional.of(stretch);
      }
    }
    return Optional.empty();
  }

  private boolean isHeadline(Stretch stretch) {
    return headline != null && stretch.isIn(headline);
  }

  private boolean isDescription(Stretch stretch) {
    return !description.isEmpty() && description.startsWith(Letters.of(stretch.text()));
  }

  private boolean isCalled(Stretch stretch) {
    Element holder = stretch.holder();
    Element around = holder.parent() == null ? holder : holder.parent();
    boolean few = sums.of(around).stretches < 3;
    return Naming.isStandfirst(holder)
        || few && Naming.isStandfirst(around)
        || sums.isAlone(stretch) && (Naming.isOpening(holder) || few && Naming.isOpening(around));
  }
}

package backfile.model;

import java.util.List;
import java.util.Optional;

/**
 * The last part of an address: lower-case ASCII letters, digits and single hyphens, at most 80
 * characters.
 *
 * <p>Backfile makes slugs of at most 60 characters; a person may write a longer one. Names that a
 * web host or an operating system keeps for itself are not refused here but avoided where slugs are
 * given out.
 */
public record Slug(String value) implements Comparable<Slug> {
  private static final int LONGEST = 80;

  /** Refuses anything that is not a slug with an {@link IllegalArgumentException}. */
  public Slug {
    if (!isSlug(value)) {
      throw new IllegalArgumentException("not a slug: \"" + value + "\"");
    }
  }

  /** The slug that the text spells, or nothing when the text is not a slug. */
  public static Optional<Slug> read(String text) {
    return isSlug(text) ? Optional.of(new Slug(text)) : Optional.empty();
  }

  private static boolean isSlug(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    char before = '-';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hyphen = c == '-';
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || hyphen) || hyphen && before == '-') {
        return false;
      }
      before = c;
    }
    return before != '-';
  }

  @Override
  public int compareTo(Slug other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }

  /** The texts of slugs, in their order. */
  public static List<String> values(List<Slug> slugs) {
    return slugs.stream().map(Slug::value).toList();
  }
}

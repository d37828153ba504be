package backfile.letters;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The order of an index: CLDR's collation for a language, and the letter that a name is under. */
public final class Filing {
  private Filing() {}

  /**
   * The items in the order of their names in that language; items of one name keep the order that
   * they have.
   */
  public static <T> List<T> sorted(List<T> items, Function<T, String> name, String language) {
    Collator collator = Collator.getInstance(ULocale.forLanguageTag(language));
    record Keyed<T>(CollationKey key, T item) {}
    return items.stream()
        .map(item -> new Keyed<>(collator.getCollationKey(name.apply(item)), item))
        .sorted(Comparator.comparing(Keyed::key))
        .map(Keyed::item)
        .toList();
  }

  /** The letter from A to Z under which a name is found, or {@code #} for all that has none. */
  public static String letter(String name) {
    String ascii = Slugs.ascii(name).toUpperCase(Locale.ROOT);
    for (int i = 0; i < ascii.length(); i++) {
      char c = ascii.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return String.valueOf(c);
      }
      if (c >= '0' && c <= '9') {
        return "#";
      }
    }
    return "#";
  }
}

package backfile.letters;

import backfile.model.Slug;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Slugs out of text in any script: transliterated to ASCII by CLDR's rules, lower case, at most
 * {@value #LONGEST} characters, cut at a word.
 */
public final class Slugs {
  private static final int LONGEST = 60;
  private static final int FIRST_LETTERS = 400;

  /** A dot that only marks an abbreviation, "U.S.", and apostrophes, which part no words. */
  private static final Pattern WITHIN_WORD =
      Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{N}]))|['’‘ʼ`]");

  private Slugs() {}

  /** The slug of a text; nothing when no letter or digit of it can be written in ASCII. */
  public static Optional<Slug> of(String text) {
    String start =
        text.length() <= FIRST_LETTERS
            ? text
            : text.substring(0, text.offsetByCodePoints(0, FIRST_LETTERS / 2));
    String ascii = isAscii(start) ? start : ToAscii.of(start);
    return Slug.read(ofSmall(joined(ascii).toLowerCase(Locale.ROOT)));
  }

  /** Without what parts no words. */
  private static String joined(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '.', '\'', '’', '‘', 'ʼ', '`' -> {
          return WITHIN_WORD.matcher(text).replaceAll("");
        }
        default -> {}
      }
    }
    return text;
  }

  /** What a slug keeps of a text in small letters: those of ASCII and figures, cut at a word. */
  public static String ofSmall(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (kept) {
        slug.append(c);
      } else if (slug.length() == 0 || slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    return cut(trim(slug.toString()));
  }

  /** The text in ASCII letters, for filing; the text itself where it is ASCII already. */
  public static String ascii(String text) {
    return isAscii(text) ? text : ToAscii.of(text);
  }

  private static String trim(String slug) {
    int from = slug.startsWith("-") ? 1 : 0;
    int to = slug.endsWith("-") && slug.length() > from ? slug.length() - 1 : slug.length();
    return slug.substring(from, to);
  }

  private static String cut(String slug) {
    if (slug.length() <= LONGEST) {
      return slug;
    }
    int end = slug.lastIndexOf('-', LONGEST);
    return slug.substring(0, end > 0 ? end : LONGEST);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  /** Holds the transliterator, so that it is loaded with the first text that needs it. */
  private static final class ToAscii {
    private static final Transliterator RULES =
        Transliterator.getInstance("Any-Latin; NFKD; [:Mn:] Remove; Latin-ASCII");

    static synchronized String of(String text) {
      return RULES.transliterate(text);
    }
  }
}

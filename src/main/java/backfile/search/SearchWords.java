package backfile.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What of a text is searched: its words without case, without diacritics and without the variants
 * of one letter that writers interchange. Scripts that put no space between words give pairs of
 * characters. No word is reduced to a stem, for that would hold for one language alone.
 *
 * <p>The rules, in their order, each as Unicode has it: compatibility decomposition (NFKD, UAX
 * #15); small letters (default case conversion, section 3.13); {@link #folded each character};
 * composition (NFC). Words are runs of letters, marks and numbers (general categories L, M and N).
 */
public final class SearchWords {
  /** Longer words are cut here, in UTF-16 code units; nobody types more. */
  static final int LONGEST = 40;

  /** Where the digits of a script begin, zero first. */
  private static final int[] ZEROS = {
    0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
    0xf20, 0x1040, 0x17e0, 0x1810
  };

  /** The first character of a script that is written without spaces. */
  private static final char FIRST_UNSPACED = 0xe00;

  private SearchWords() {}

  /** The words of a text in reading order. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    each(text, words::add);
    return words;
  }

  static void each(String text, Consumer<String> take) {
    String folded = fold(text);
    int length = folded.length();
    for (int i = 0; i < length; ) {
      int c = folded.codePointAt(i);
      if (!inWord(c)) {
        i += Character.charCount(c);
        continue;
      }
      int start = i;
      boolean unspaced = false;
      while (inWord(c)) {
        unspaced |= c >= FIRST_UNSPACED;
        i += Character.charCount(c);
        c = i < length ? folded.codePointAt(i) : ' ';
      }
      if (!isClipped(folded, start, i)) {
        if (unspaced) {
          parts(folded, start, i, take);
        } else {
          take.accept(cut(folded.substring(start, i), LONGEST));
        }
      }
    }
  }

  private static boolean inWord(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** "Morocco's", "l'accord": one letter at an apostrophe within a word is no word. */
  private static boolean isClipped(String text, int start, int end) {
    if (end - start != 1) {
      return false;
    }
    boolean behind =
        start > 1 && text.charAt(start - 1) == '\'' && inWord(text.codePointBefore(start - 1));
    boolean before =
        end + 1 < text.length() && text.charAt(end) == '\'' && inWord(text.codePointAt(end + 1));
    return behind || before;
  }

  /** A word's first characters, so many UTF-16 code units of them or one less. */
  static String cut(String word, int longest) {
    if (word.length() <= longest) {
      return word;
    }
    boolean split = Character.isHighSurrogate(word.charAt(longest - 1));
    return word.substring(0, split ? longest - 1 : longest);
  }

  /** A run in which some scripts have no spaces: pairs of their characters, and what is between. */
  private static void parts(String text, int start, int end, Consumer<String> take) {
    for (int i = start; i < end; ) {
      boolean unspaced = isUnspaced(text.codePointAt(i));
      int from = i;
      while (i < end && isUnspaced(text.codePointAt(i)) == unspaced) {
        i += Character.charCount(text.codePointAt(i));
      }
      if (!unspaced) {
        take.accept(cut(text.substring(from, i), LONGEST));
      } else {
        pairs(text, from, i, take);
      }
    }
  }

  private static void pairs(String text, int start, int end, Consumer<String> take) {
    int second = start + Character.charCount(text.codePointAt(start));
    if (second == end) {
      take.accept(text.substring(start, end));
    }
    int from = start;
    while (second < end) {
      int next = second + Character.charCount(text.codePointAt(second));
      take.accept(text.substring(from, next));
      from = second;
      second = next;
    }
  }

  private static boolean isUnspaced(int c) {
    if (c < FIRST_UNSPACED) {
      return false;
    }
    if (c == 0x30fc) {
      return true;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  /** A text as it is compared. */
  public static String fold(String text) {
    if (isSimple(text)) {
      return text.toLowerCase(Locale.ROOT).replace('\u2018', '\'').replace('\u2019', '\'');
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if (c < 0x80) {
        folded.append((char) c);
      } else if (!isDropped(c)) {
        folded.append(folded(c));
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /** Whether nothing but the case of ASCII letters has to change, apart from dashes and quotes. */
  private static boolean isSimple(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !(c >= 0x2010 && c <= 0x201e && c != 0x2011 && c != 0x2017)) {
        return false;
      }
    }
    return true;
  }

  /** Diacritics of Latin, Greek, Cyrillic, Hebrew and Arabic, and what is not seen. */
  private static boolean isDropped(int c) {
    return c >= 0x300 && c <= 0x36f
        || c >= 0x483 && c <= 0x487
        || c >= 0x591 && c <= 0x5c7 && c != 0x5be && c != 0x5c0 && c != 0x5c3 && c != 0x5c6
        || c >= 0x610 && c <= 0x61a
        || c == 0x640
        || c >= 0x64b && c <= 0x65f
        || c == 0x670
        || c >= 0x6d6 && c <= 0x6dc
        || c >= 0x6df && c <= 0x6e4
        || c == 0x6e7
        || c == 0x6e8
        || c >= 0x6ea && c <= 0x6ed
        || c == 0xad
        || c >= 0x200b && c <= 0x200f
        || c >= 0x202a && c <= 0x202e
        || c >= 0x2060 && c <= 0x2069
        || c == 0xfeff;
  }

  private static String folded(int c) {
    return switch (c) {
      case 0xdf -> "ss";
      case 0xe6 -> "ae";
      case 0x153 -> "oe";
      case 0xf8 -> "o";
      case 0xf0, 0x111 -> "d";
      case 0xfe -> "th";
      case 0x127 -> "h";
      case 0x131 -> "i";
      case 0x142 -> "l";
      case 0x14b -> "n";
      case 0x167 -> "t";
      case 0x2018, 0x2019, 0x2bc -> "'";
      case 0x3c2 -> "\u03c3";
      case 0x5da -> "\u05db";
      case 0x5dd -> "\u05de";
      case 0x5df -> "\u05e0";
      case 0x5e3 -> "\u05e4";
      case 0x5e5 -> "\u05e6";
      case 0x649, 0x6cc -> "\u064a";
      case 0x629 -> "\u0647";
      case 0x6a9 -> "\u0643";
      default -> figure(c);
    };
  }

  private static String figure(int c) {
    for (int zero : ZEROS) {
      if (c >= zero && c <= zero + 9) {
        return String.valueOf(c - zero);
      }
    }
    return Character.toString(c);
  }
}

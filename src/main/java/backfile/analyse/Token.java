package backfile.analyse;

import backfile.letters.Sentences;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A word of a passage, as the recogniser sees it.
 *
 * @param text the word with straight apostrophes, without a possessive ending
 * @param start first UTF-16 unit in the passage
 * @param end behind the last unit, the possessive ending left out
 * @param joint how it stands to the word before
 * @param opens whether it opens a sentence or a quotation
 * @param possessive whether an {@code 's} was cut from it that is no part of a name: the "St Mary"
 *     of "St Mary's Hospital" has none
 */
record Token(String text, int start, int end, Joint joint, boolean opens, boolean possessive) {

  /** What parts a word from the one before it. */
  enum Joint {
    /** One space. */
    SPACE,
    /** A hyphen. */
    HYPHEN,
    /** " &amp; ". */
    AMPERSAND,
    /** Anything else, or nothing before it. */
    APART
  }

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Cpl Adm Brig Cmdr Sen Rep Gov Amb Rev Hon Supt Insp St Inc"
                  + " Corp Co Ltd Jr Sr Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Fr Bros")
              .split(" "));

  /** Whose bodies bear their name with a possessive inside: "Workers' Party". */
  private static final Set<String> OWNERS =
      Set.of(
          ("People Peoples Workers Women Men Children Magistrate Magistrates Citizens Farmers Teachers"
                  + " Students Veterans Writers Journalists Nurses Doctors Traders Employers Consumers"
                  + " Peasants Lawyers Mothers Youths")
              .split(" "));

  /** What a saint, a king or a queen gives a name to: "St Mary's Hospital". */
  private static final Set<String> NAMESAKES =
      Set.of(
          ("Hospital School College Church Cathedral University Basilica Parish Academy Primary High"
                  + " Secondary Girls Boys Park Square Island Day")
              .split(" "));

  private static final Set<String> SAINTS = Set.of("St", "St.", "Saint", "Sta.", "King", "Queen");

  /** Whose office is a body of its own: "Prime Minister's Office". */
  private static final Set<String> HOLDERS =
      Set.of("Minister", "General", "Governor", "President", "Ombudsman", "Prosecutor", "Mayor");

  private static final int LONGEST_DATELINE = 60;

  /** Nobody has more initials; a text may consist of nothing else. */
  private static final int LONGEST_INITIALS = 20;

  private static final Set<String> OFFICES = Set.of("Office", "Department", "Chambers");

  /** With a capital only where a sentence begins so; "D'Angelo" and "O'Brien" are whole. */
  private static final List<String> ELIDED = List.of("l", "d", "qu", "dell", "all", "L");

  /** The words of a text in order. */
  static List<Token> of(String text) {
    return of(text, Sentences.of(text));
  }

  /** The words of a text of these sentences in order. */
  static List<Token> of(String text, List<Sentences.Span> sentences) {
    List<Token> tokens = new ArrayList<>();
    Iterator<Sentences.Span> rest = sentences.iterator();
    Sentences.Span sentence = new Sentences.Span(0, 0);
    int before = -1;
    for (int i = 0; i < text.length(); ) {
      int first = text.codePointAt(i);
      if (!Character.isLetterOrDigit(first)) {
        i += Character.charCount(first);
        continue;
      }
      int end = elisionEnd(text, i);
      if (end == i) {
        end = wordEnd(text, i);
      }
      int kept = withoutPossessive(text, i, end);
      while (sentence.end() <= i && rest.hasNext()) {
        sentence = rest.next();
      }
      boolean opens = opens(text, sentence.start(), i);
      boolean closes = sentence.end() == end;
      // "King Mohammed V." at the end of a sentence: the dot is the sentence's.
      kept = closes && end - i == 2 && text.charAt(end - 1) == '.' ? end - 1 : kept;
      boolean next = sentence.start() >= before;
      String word = text.substring(i, kept).replace('’', '\'').replace('ʼ', '\'');
      int owned = ownedFrom(text, kept);
      boolean owner = owned > kept && bearsOwner(word, text, owned, tokens);
      tokens.add(
          new Token(
              word,
              i,
              kept,
              next ? Joint.APART : joint(text, before, i),
              opens,
              !owner && kept < end && text.charAt(end - 1) == 's'));
      end = owner ? owned - 1 : end;
      before = end;
      i = end;
    }
    return tokens;
  }

  /**
   * Behind the apostrophe of "l'Espagne" or "d'Alger", where a small word leans on a name; the
   * place itself where none does.
   */
  private static int elisionEnd(String text, int start) {
    if ("ldqaL".indexOf(text.charAt(start)) < 0) {
      return start;
    }
    for (String small : ELIDED) {
      int end = start + small.length();
      boolean elided =
          end + 1 < text.length()
              && text.startsWith(small, start)
              && (text.charAt(end) == '\'' || text.charAt(end) == '’')
              && Character.isUpperCase(text.codePointAt(end + 1));
      if (elided) {
        return end;
      }
    }
    return start;
  }

  private static int wordEnd(String text, int start) {
    int i = start;
    while (i < text.length()) {
      char small = text.charAt(i);
      if (small >= 'a' && small <= 'z') {
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      if (Character.isLetterOrDigit(c) || isMark(c)) {
        i += width;
        continue;
      }
      boolean followed = i + 1 < text.length() && Character.isLetter(text.codePointAt(i + 1));
      boolean apostrophe = (c == '\'' || c == '’' || c == 'ʼ') && followed;
      boolean inAbbreviation =
          c == '.'
              && (i - start < LONGEST_INITIALS && isInitials(text, start, i)
                  || isShort(text, start, i));
      boolean ampersand = c == '&' && followed;
      if (!apostrophe && !inAbbreviation && !ampersand) {
        return i;
      }
      if (inAbbreviation && !followed) {
        return i + 1;
      }
      i += width;
    }
    return i;
  }

  /** Whether it is a mark on a letter, of which there are none below U+0300. */
  private static boolean isMark(int c) {
    int type = c < 0x300 ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** "U" or "U.S" before a dot: single capitals, dots between them. */
  private static boolean isInitials(String text, int start, int dot) {
    for (int i = start; i < dot; i += 2) {
      boolean capital = Character.isUpperCase(text.charAt(i));
      if (!capital || i + 1 < dot && text.charAt(i + 1) != '.' || i + 1 > dot) {
        return false;
      }
    }
    return dot > start && (dot - start) % 2 == 1;
  }

  private static boolean isShort(String text, int start, int dot) {
    return dot - start <= 4 && ABBREVIATIONS.contains(text.substring(start, dot));
  }

  private static int withoutPossessive(String text, int start, int end) {
    boolean cut =
        end - start > 2 && text.charAt(end - 1) == 's' && "'’ʼ".indexOf(text.charAt(end - 2)) >= 0;
    return cut ? end - 2 : end;
  }

  /** Where a word with a capital begins behind a possessive; the place itself where none does. */
  private static int ownedFrom(String text, int end) {
    if (end + 3 >= text.length() || "'’ʼ".indexOf(text.charAt(end)) < 0) {
      return end;
    }
    int owned = text.charAt(end + 1) == 's' ? end + 3 : end + 2;
    boolean capital = owned < text.length() && Character.isUpperCase(text.charAt(owned));
    return capital && text.charAt(owned - 1) == ' ' ? owned : end;
  }

  /** Whether a possessive stands inside a name: the owner is part of it, and nobody by himself. */
  private static boolean bearsOwner(String word, String text, int owned, List<Token> before) {
    if (OWNERS.contains(word)) {
      return true;
    }
    String next = text.substring(owned, Math.max(owned, wordEnd(text, owned)));
    boolean saint =
        SAINTS.contains(word)
            || !before.isEmpty() && SAINTS.contains(before.get(before.size() - 1).text());
    return saint && NAMESAKES.contains(next) || HOLDERS.contains(word) && OFFICES.contains(next);
  }

  private static Joint joint(String text, int before, int start) {
    if (before < 0) {
      return Joint.APART;
    }
    if (start - before == 1) {
      return switch (text.charAt(before)) {
        case ' ' -> Joint.SPACE;
        case '-', '‑' -> Joint.HYPHEN;
        default -> Joint.APART;
      };
    }
    return start - before == 3 && text.startsWith(" & ", before) ? Joint.AMPERSAND : Joint.APART;
  }

  /** Whether nothing but quotation marks and brackets, or a colon or quotation mark, is before. */
  private static boolean opens(String text, int sentence, int at) {
    int i = at;
    while (i > sentence && isOpening(text.charAt(i - 1))) {
      i--;
    }
    if (i <= sentence) {
      return true;
    }
    if (i < at - 1 && isDateline(text, sentence, i, at)) {
      return true;
    }
    boolean quoted = at > 0 && "\"“«".indexOf(text.charAt(at - 1)) >= 0;
    return quoted || text.charAt(i - 1) == ':';
  }

  /** "PORT OF SPAIN, Trinidad (AP) –": a place in capitals and a dash. */
  private static boolean isDateline(String text, int sentence, int end, int at) {
    boolean dash = false;
    for (int i = end; i < at; i++) {
      dash |= "–—-".indexOf(text.charAt(i)) >= 0 && text.charAt(at - 1) == ' ';
    }
    boolean shouted = dash && end - sentence < LONGEST_DATELINE && end - sentence > 2;
    for (int i = sentence; i < sentence + 3 && shouted; i++) {
      shouted = Character.isUpperCase(text.charAt(i));
    }
    return shouted;
  }

  private static boolean isOpening(char c) {
    return switch (c) {
      case ' ', '-', '–', '—', '*', '"', '\'', '“', '‘', '«', '(', '[' -> true;
      default -> false;
    };
  }

  /** Whether it begins with a capital letter. */
  boolean isCapital() {
    int first = text.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** Whether it has several letters, all capitals. */
  boolean isAllCapitals() {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals > 1;
  }

  boolean isNumber() {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The word as lists have it: a hyphen before it stands with it. */
  String key() {
    return joint == Joint.HYPHEN ? "-" + text : text;
  }
}

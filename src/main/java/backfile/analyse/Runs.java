package backfile.analyse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where a run of capitalised words ends: which small words it reaches over, and where it stops. */
final class Runs {
  /** Bodies that are responsible for something. */
  private static final Set<String> OF_DOMAINS =
      Set.of(
          "Ministry Department Office Committee Commission Agency Institute Council Center Centre"
              .split(" "));

  private static final Pattern DOMAIN =
      Pattern.compile("(?:tion|ment|ity|ture|ance|ence|ing|ics|ogy|try|ports?)$");

  /** No name has more words; what runs on is a list or a heading. */
  static final int LONGEST = 14;

  private static final int LONGEST_WORD = 40;

  private final Words words;
  private final Document document;
  private final List<Token> tokens;

  Runs(Document document, Words words) {
    this.words = words;
    this.document = document;
    this.tokens = words.tokens();
  }

  /** "GULF OF PRIDRE –": several words in capitals that open a passage are one name. */
  boolean isShouted(int from, int end) {
    boolean shouted = from == 0 && end - from > 1;
    for (int i = from; i < end; i++) {
      shouted &= tokens.get(i).isAllCapitals();
    }
    return shouted;
  }

  /** Where the run that begins at this token ends; the token itself when none does. */
  int end(int from) {
    if (!isNameWord(from)) {
      return from;
    }
    int end = from + 1;
    while (end < tokens.size() && end < from + LONGEST && joins(end)) {
      if (isNameWord(end) || isMarchOf(from, end)) {
        end++;
        continue;
      }
      int behind = behindParticles(from, end);
      if (behind == end) {
        break;
      }
      end = behind + 1;
    }
    boolean number = end < tokens.size() && joins(end) && tokens.get(end).isNumber();
    boolean numbered =
        words.has(Cue.AGREEMENT_HEAD, end - 1) || tokens.get(end - 1).text().equals("No");
    return number && numbered && end - from > 1 ? end + 1 : end;
  }

  private boolean joins(int i) {
    return tokens.get(i).joint() != Token.Joint.APART && !tokens.get(i - 1).possessive();
  }

  private boolean isNameWord(int i) {
    Token token = tokens.get(i);
    return token.isCapital()
        && token.text().length() <= LONGEST_WORD
        && !words.has(Cue.CALENDAR, i);
  }

  /** "Green March" is an event, "on March 3" a date. */
  private boolean isMarchOf(int from, int i) {
    boolean dateBehind = i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
    return tokens.get(i).text().equals("March")
        && !dateBehind
        && !tokens.get(from).opens()
        && !words.has(Cue.COMMON, i - 1);
  }

  /**
   * The capitalised token behind one to three small words that may stand inside a name: "of" behind
   * a head noun or an office, "and" in the name of a body, "bin" in that of a person. {@code i}
   * where there is none.
   */
  private int behindParticles(int from, int i) {
    int behind = i;
    while (behind < tokens.size() && behind < i + 3 && joins(behind) && words.isInner(behind)) {
      behind++;
    }
    if (behind == i || behind >= tokens.size() || !joins(behind) || !isNameWord(behind)) {
      return i;
    }
    String first = tokens.get(i).text();
    boolean opener = words.isOpener(i - 1);
    boolean bodySoFar = false;
    for (int k = from; k < i; k++) {
      bodySoFar |= words.has(Cue.ORGANISATION_OPENER, k);
    }
    boolean nextBody = behind > i + 1 && words.has(Cue.ORGANISATION_OPENER, behind) && i - from > 1;
    boolean inside =
        switch (first) {
          case "of" -> (opener || bodySoFar || isOfficeOf(i - 1, behind)) && !nextBody;
          case "for" -> words.has(Cue.ORGANISATION_OPENER, i - 1);
          case "and" -> isDomain(behind) && (opensDomains(from, i) || closesDomains(i, behind));
          case "the", "y", "e" -> false;
          default -> words.has(Cue.PARTICLE, i) && behind == i + 1;
        };
    return inside ? behind : i;
  }

  /**
   * "Ministry of Foreign Affairs and Cooperation": a body that is responsible for several things.
   */
  private boolean opensDomains(int from, int end) {
    for (int i = from; i < end; i++) {
      if (OF_DOMAINS.contains(words.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Foreign Affairs and Defense Committee". */
  private boolean closesDomains(int i, int behind) {
    if (!isDomain(i - 1) || words.has(Cue.ORGANISATION_HEAD, i - 1)) {
      return false;
    }
    int last = behind;
    while (last + 1 < tokens.size() && joins(last + 1) && isNameWord(last + 1)) {
      last++;
    }
    return last > behind && words.has(Cue.ORGANISATION_HEAD, last);
  }

  /** Whether a word names a field of work rather than another thing. */
  private boolean isDomain(int i) {
    return words.has(Cue.TITLE_PART, i)
        || words.has(Cue.OPENER, i)
        || document.hasSmall(words.word(i))
        || DOMAIN.matcher(words.word(i)).find();
  }

  /** "Secretary of State", "Minister of Foreign Affairs", "Chief of Staff". */
  private boolean isOfficeOf(int i, int behind) {
    return words.has(Cue.TITLE_HEAD, i) && words.has(Cue.TITLE_PART, behind);
  }
}

package backfile.analyse;

import backfile.model.EntityType;
import java.util.List;
import java.util.Set;

/** Words of one passage that have a capital and are no name by themselves. */
final class NoNames {
  /** Bodies of one word that a capital alone makes a name. */
  private static final Set<String> BODIES =
      Set.of("Parliament Senate Congress Cabinet Army Navy".split(" "));

  /** Those that need no article, so that they may open a sentence. */
  private static final Set<String> HOUSES = Set.of("Parliament", "Senate", "Congress");

  /** What stands before an amount of money: "N80.2bn", "P3,000". */
  private static final Set<String> CURRENCIES =
      Set.of(
          "N P R K J T Rs Sh Shs Ksh KSh Tk RM Rp SR QR Dh Dhs AED SAR USD GHS UGX TZS".split(" "));

  private static final Set<String> MAGNITUDES =
      Set.of("m mn bn b tn trn k million billion trillion lakh crore cr".split(" "));

  private final String text;
  private final Words words;
  private final List<Token> tokens;
  private final Kinds kinds;

  NoNames(String text, Words words, Kinds kinds) {
    this.text = text;
    this.words = words;
    this.tokens = words.tokens();
    this.kinds = kinds;
  }

  /** Whether these words name nobody and nothing, as no list has them: "Foreign Minister". */
  boolean isNoName(int from, int end) {
    if (end - from == 2 && words.isTanSri(from)) {
      return true;
    }
    for (int i = from; i < end; i++) {
      boolean none =
          words.has(Cue.NEVER_NAME, i)
              || words.has(Cue.CALENDAR, i)
              || from < i && tokens.get(i).isNumber()
              || words.facts(i).small
              || words.has(Cue.TITLE_HEAD, i)
              || words.has(Cue.AGREEMENT_HEAD, i)
              || words.has(Cue.TITLE_PART, i)
              || words.has(Cue.DEMONYM, i)
              || words.has(Cue.DIRECTION, i)
              || words.has(Cue.PARTICLE, i)
              || isAmount(i);
      if (!none) {
        return false;
      }
    }
    return words.longestEnd(from) != end;
  }

  /** "Punjab Chief Minister": whether nothing but an office is behind a listed name. */
  boolean isWhole(int listed, int end) {
    boolean office = listed < end && tokens.get(listed).joint() == Token.Joint.SPACE;
    return listed == end || office && words.isOffice(end - 1) && isNoName(listed, end);
  }

  /** "N80bn", "Rs5m", the "P3" of "P3,000". */
  private boolean isAmount(int i) {
    String word = words.word(i);
    int letters = 0;
    while (letters < word.length() && Character.isLetter(word.charAt(letters))) {
      letters++;
    }
    int figures = letters;
    while (figures < word.length() && Character.isDigit(word.charAt(figures))) {
      figures++;
    }
    if (figures == letters || !CURRENCIES.contains(word.substring(0, letters))) {
      return false;
    }
    int end = tokens.get(i).end();
    boolean more =
        end + 1 < text.length()
            && ",.".indexOf(text.charAt(end)) >= 0
            && Character.isDigit(text.charAt(end + 1));
    return MAGNITUDES.contains(word.substring(figures))
        || figures == word.length() && (more || figures - letters > 1);
  }

  /** "the NASA Administrator": who that is another place must say. */
  boolean isOffice(int from, int end) {
    return (words.has(Cue.TITLE_HEAD, end - 1) || words.has(Cue.ROLE, end - 1))
        && !words.has(Cue.GIVEN_NAME, end - 1)
        && !kinds.isPersonByShape(from, end);
  }

  /** "the Supreme Court": of many countries, and a name all the same. */
  boolean isBody(int from, int end, EntityType type) {
    return type == EntityType.ORGANISATION
        && words.has(Cue.ORGANISATION_HEAD, end - 1)
        && (end - from > 1
            || BODIES.contains(words.word(from)) && !tokens.get(from).opens()
            || HOUSES.contains(words.word(from)))
        && Institutions.isCommon(
            text.substring(tokens.get(from).start(), tokens.get(end - 1).end()));
  }

  /** "the Council": a kind of body, and which one another place must say. */
  boolean isKind(int i) {
    return words.has(Cue.ORGANISATION_HEAD, i) && !words.has(Cue.TEAM, i)
        || words.has(Cue.ORGANISATION_OPENER, i)
        || words.has(Cue.CLASS_NOUN, i)
        || words.has(Cue.NEVER_NAME, i)
        || words.has(Cue.COMMON, i)
        || words.has(Cue.OPENER, i)
        || words.has(Cue.TITLE_HEAD, i);
  }
}

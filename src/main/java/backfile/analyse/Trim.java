package backfile.analyse;

import backfile.model.EntityType;
import java.util.List;
import java.util.Set;

/**
 * Where a name really begins and ends: behind the word that only opens the sentence, behind the
 * office of a person, before the preposition that goes on with the sentence. What the tagger takes
 * too much or too little of is put right here, by rules that hold for every name.
 */
final class Trim {
  private static final Set<String> STORMS = Set.of("Hurricane", "Cyclone", "Typhoon");

  private static final int MOST_INITIALS = 3;

  /** What may end a person's name. */
  private static final Set<String> NUMERALS = Set.of("II", "III", "IV", "Jr", "Jr.", "Sr", "Sr.");

  private final Words words;
  private final Document document;
  private final List<Token> tokens;
  private final Kinds kinds;
  private final Offices offices;
  private final int[] labels;
  private final Set<String> surnames;

  /**
   * @param surnames the last words of the article's people
   */
  Trim(
      Document document,
      Words words,
      Kinds kinds,
      Offices offices,
      int[] labels,
      Set<String> surnames) {
    this.words = words;
    this.document = document;
    this.tokens = words.tokens();
    this.kinds = kinds;
    this.offices = offices;
    this.labels = labels;
    this.surnames = surnames;
  }

  /** "Abdullatif" goes on with "bin Rashid Al Zayani", which is a person's name too. */
  int wholePerson(int end) {
    int whole = end;
    while (whole + 1 < tokens.size()
        && tokens.get(whole).joint() == Token.Joint.SPACE
        && !tokens.get(whole - 1).possessive()
        && words.has(Cue.PARTICLE, whole)
        && tokens.get(whole + 1).joint() != Token.Joint.APART
        && Label.begins(labels[whole + 1])
        && Label.kind(labels[whole + 1]) == Label.Kind.PERSON) {
      whole = labelledEnd(whole + 1);
    }
    boolean numeral =
        whole < tokens.size()
            && tokens.get(whole).joint() == Token.Joint.SPACE
            && NUMERALS.contains(words.word(whole));
    return numeral && !tokens.get(whole - 1).possessive() ? whole + 1 : whole;
  }

  /** "Arjun Pandian IAS": a person's name ends before the letters of a rank or degree. */
  int withoutLetters(int from, int end) {
    int last = end;
    while (last - from > 2
        && tokens.get(last - 1).isAllCapitals()
        && words.has(Cue.NEVER_NAME, last - 1)) {
      last--;
    }
    return last;
  }

  /** "At Sde Boker": behind what only opens the sentence. */
  int behindOpener(int from, int end) {
    int first = from;
    while (first < end - 1 && (opensOnly(first, end) || opensAlone(first))) {
      first++;
    }
    boolean link = !tokens.get(first).isCapital() || words.isInner(first);
    return link && first > from ? from : first;
  }

  private boolean opensAlone(int i) {
    String word = words.word(i);
    return tokens.get(i).opens()
        && (words.has(Cue.OPENER, i) || words.has(Cue.COMMON, i))
        && !document.hasCapitalInside(word);
  }

  /** "From Israel Blinken was to go on": a country's name ends before that of somebody. */
  int beforeSurname(int from, int end) {
    boolean country =
        end - from == 2
            && surnames.contains(words.word(from + 1))
            && words
                .longest(from)
                .filter(hit -> hit.value().isLand() && hit.end() == from + 1)
                .isPresent();
    return country ? from + 1 : end;
  }

  /** "Rabat in December", "North Shore of Oahu": a place's name ends before what it lies in. */
  int beforePreposition(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      int of = i;
      boolean within =
          words.word(i).equals("of")
              && i - from > 1
              && !words.has(Cue.PLACE_OPENER, i - 1)
              && words.longest(from).filter(hit -> hit.end() > of).isEmpty();
      if (within || words.has(Cue.PREPOSITION, i)) {
        return i;
      }
    }
    return end;
  }

  int labelledEnd(int from) {
    int end = from + 1;
    while (Label.goesOn(labels[end - 1]) && end < from + Runs.LONGEST) {
      end++;
    }
    for (int i = from + 1; i < end - 1; i++) {
      // "al-Burhan and Prime Minister Benjamin Netanyahu": an office begins another name.
      if (words.word(i).equals("and") && offices.hasOffice(i + 1, end - 1)) {
        return i;
      }
    }
    return end;
  }

  /** "D Gukesh", "K J George": the letters before a person's name. */
  int withInitials(int from) {
    int first = from;
    while (first > 0
        && first > from - MOST_INITIALS
        && tokens.get(first).joint() == Token.Joint.SPACE
        && !tokens.get(first - 1).possessive()
        && isInitials(first - 1)) {
      first--;
    }
    return first;
  }

  private boolean isInitials(int i) {
    String word = words.word(i);
    boolean dotted = word.length() > 1 && word.charAt(1) == '.' && tokens.get(i).isAllCapitals();
    boolean letter =
        word.length() == 1
            && tokens.get(i).isCapital()
            && (!words.has(Cue.COMMON, i) || words.word(i + 1).length() == 1);
    return letter || dotted && words.longest(i).isEmpty();
  }

  /** Where the name of a storm begins that these words are of, "Hurricane Melissa"; -1 for none. */
  int stormFrom(int from, int end) {
    if (STORMS.contains(words.word(from))) {
      return end - from > 1 ? from : -1;
    }
    boolean behind =
        from > 0
            && tokens.get(from).joint() == Token.Joint.SPACE
            && !tokens.get(from - 1).possessive()
            && STORMS.contains(words.word(from - 1));
    return behind ? from - 1 : -1;
  }

  /**
   * "Ministry of Health in Lagos", "Dental Council and the Doctors", "Bulls to Warriors": a body's
   * name ends before what is not of it.
   */
  int beforeAnother(int from, int end) {
    for (int i = from + 1; i < end - 1; i++) {
      boolean ends =
          switch (words.word(i)) {
            case "in" -> isPlace(i + 1, end) || isBody(from, i) && !isBody(i + 1, end);
            case "to", "against", "without" -> !words.has(Cue.ORGANISATION_OPENER, i - 1);
            case "and" -> words.word(i + 1).equals("the") || isListing(from, i, end);
            default -> false;
          };
      if (ends) {
        return i;
      }
    }
    return end;
  }

  /** "Victor Osimhen and Ademola Lookman": where the first of two people ends. */
  int beforeSecondPerson(int from, int end) {
    for (int i = from + 2; i < end - 2; i++) {
      if (words.word(i).equals("and")
          && kinds.isPersonByShape(from, i)
          && kinds.isPersonByShape(i + 1, end)
          && kinds.headType(from, end).isEmpty()) {
        return i;
      }
    }
    return end;
  }

  /** "Kerala Blasters and FC Goa": two names, neither of which ends or begins with a word. */
  private boolean isListing(int from, int and, int end) {
    boolean known = words.longest(from).filter(hit -> hit.end() > and).isPresent();
    boolean left = words.facts(and - 1).speech == 0 || isPlace(from, and);
    boolean right =
        words.facts(and + 1).speech == 0
            || words.longest(and + 1).isPresent()
            || isBody(and + 1, end);
    return !known && left && right && tokens.get(and + 1).isCapital();
  }

  private boolean isPlace(int from, int end) {
    return words
        .longest(from)
        .filter(hit -> hit.end() == end && hit.value().type() == EntityType.PLACE)
        .isPresent();
  }

  /** Whether words end as the name of a body does. */
  private boolean isBody(int from, int end) {
    return end > from && words.has(Cue.ORGANISATION_HEAD, end - 1);
  }

  /** Whether the first word of a run only opens the sentence and belongs to no name. */
  boolean opensOnly(int i, int end) {
    Token token = tokens.get(i);
    String word = token.text();
    if (words.longestEnd(i) > i + 1) {
      return false;
    }
    boolean hyphen = i + 1 < end && tokens.get(i + 1).joint() == Token.Joint.HYPHEN;
    if (words.has(Cue.COMMON, i) && !token.isAllCapitals() && !hyphen) {
      return token.opens() || word.length() < 5 || document.hasSmall(word);
    }
    if (!token.opens() || hyphen) {
      return false;
    }
    boolean opener = words.has(Cue.OPENER, i);
    if (i + 1 == end) {
      return opener || document.hasSmall(word) && !document.hasCapitalInside(word);
    }
    boolean restIsName = words.longestEnd(i + 1) == end || words.has(Cue.GIVEN_NAME, i + 1);
    boolean office = words.has(Cue.TITLE_HEAD, i) || words.has(Cue.TITLE_PART, i);
    return opener && restIsName && !office
        || !opener && !office && document.hasSmall(word) && !document.hasCapitalInside(word);
  }
}

package backfile.analyse;

import java.util.List;
import java.util.Set;

/**
 * Where a name really begins and ends: behind the word that only opens the sentence, behind the
 * office of a person, before the preposition that goes on with the sentence. What the tagger takes
 * too much or too little of is put right here, by rules that hold for every name.
 */
final class Trim {
  private final Words words;
  private final Document document;
  private final List<Token> tokens;
  private final Kinds kinds;
  private final int[] labels;
  private final Set<String> surnames;

  /**
   * @param surnames the last words of the article's people
   */
  Trim(Document document, Words words, Kinds kinds, int[] labels, Set<String> surnames) {
    this.words = words;
    this.document = document;
    this.tokens = words.tokens();
    this.kinds = kinds;
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
    return whole;
  }

  /** "At Sde Boker": behind what only opens the sentence. */
  int behindOpener(int from, int end) {
    int first = from;
    while (first < end - 1 && (opensOnly(first, end) || isOpener(first))) {
      first++;
    }
    boolean link = !tokens.get(first).isCapital() || words.isInner(first);
    return link && first > from ? from : first;
  }

  boolean isOpener(int i) {
    String word = words.word(i);
    return tokens.get(i).opens()
        && (words.has(Cue.OPENER, i) || words.has(Cue.COMMON, i))
        && !document.hasCapitalInside(word);
  }

  /** "Juan Carlos of Spain": a person's name ends before "of". */
  int beforeLink(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (!tokens.get(i).isCapital() && !words.has(Cue.PARTICLE, i)) {
        return i;
      }
    }
    return end;
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

  /** "Rabat in December": a place's name ends before "in". */
  int beforePreposition(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (words.has(Cue.PREPOSITION, i)) {
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
      if (words.word(i).equals("and") && hasOffice(i + 1, end - 1)) {
        return i;
      }
    }
    return end;
  }

  /**
   * "Egyptian President Hosni Mubarak": behind the office, where the name of a person is left; else
   * where the words begin.
   */
  int behindTitle(int from, int end) {
    int start = from;
    boolean ofOffice = from > 1 && words.isInner(from - 1) && words.has(Cue.TITLE_HEAD, from - 2);
    if (ofOffice && from < end - 1 && words.has(Cue.TITLE_PART, from)) {
      start = from + 1;
    }
    for (int i = from; i < end - 1; i++) {
      boolean office = words.isOffice(i);
      start = office || words.has(Cue.MONARCH, i) && i == from ? i + 1 : start;
    }
    // "Secretary of State George Marshall".
    while (start > from
        && start < end - 1
        && (words.isInner(start) || words.has(Cue.TITLE_PART, start))) {
      start++;
    }
    return start > from && kinds.mayBePerson(start, beforeLink(start, end)) ? start : from;
  }

  boolean hasOffice(int from, int end) {
    for (int i = from; i < end; i++) {
      if (words.isOffice(i)) {
        return true;
      }
    }
    return false;
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

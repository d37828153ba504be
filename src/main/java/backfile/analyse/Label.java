package backfile.analyse;

import java.util.Arrays;

/**
 * What a word is in a name: outside of all, or the first, a middle, the last or the only word of a
 * name of some kind. After Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity
 * Recognition", 2009. As an int, because the tagger weighs millions: 0 is outside, else {@code 1 +
 * 4 * kind + place}.
 */
final class Label {
  /** In no name. */
  static final int NONE = 0;

  /** The first of several words. */
  static final int FIRST = 0;

  /** Neither first nor last. */
  static final int MIDDLE = 1;

  /** The last of several words. */
  static final int LAST = 2;

  /** The name's one word. */
  static final int ONLY = 3;

  /** Kinds of names. The order is part of the model. */
  enum Kind {
    PERSON,
    PLACE,
    ORGANISATION,
    EVENT,
    AGREEMENT,
    WORK,
    /** A product, a language, a programme: a name, but none that the glossary has. */
    OTHER,
    /** A people or a faith, "Moroccan": no name, but often taken for one. */
    PEOPLE
  }

  /** How many labels there are. */
  static final int COUNT = 1 + 4 * Kind.values().length;

  private static final Kind[] KINDS = Kind.values();

  private Label() {}

  static int of(Kind kind, int place) {
    return 1 + 4 * Arrays.asList(KINDS).indexOf(kind) + place;
  }

  /** The label of the word {@code i} of a name from {@code from} to before {@code to}. */
  static int within(Kind kind, int from, int to, int i) {
    int place = i == from ? FIRST : i == to - 1 ? LAST : MIDDLE;
    return of(kind, to - from == 1 ? ONLY : place);
  }

  /** The kind of a label that is not {@link #NONE}. */
  static Kind kind(int label) {
    return KINDS[numberOfKind(label)];
  }

  /** The number of that kind in the order of the kinds, from 0. */
  static int numberOfKind(int label) {
    return (label - 1) >> 2;
  }

  /** Whether a name begins with this word. */
  static boolean begins(int label) {
    return label != NONE && ((label - 1) & 3) % 3 == 0;
  }

  /** Whether the name goes on behind this word. */
  static boolean goesOn(int label) {
    return label != NONE && ((label - 1) & 3) <= MIDDLE;
  }

  /** Whether the one may stand directly behind the other. */
  static boolean mayFollow(int before, int label) {
    if (goesOn(before)) {
      return label != NONE && !begins(label) && numberOfKind(label) == numberOfKind(before);
    }
    return label == NONE || begins(label);
  }

  /** The same name, ending here. */
  static int closed(int label) {
    boolean first = ((label - 1) & 3) == FIRST;
    return label + (first ? ONLY - FIRST : LAST - MIDDLE);
  }
}

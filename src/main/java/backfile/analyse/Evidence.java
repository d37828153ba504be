package backfile.analyse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a document as a whole shows of each word that it writes with a capital: whether it stands
 * elsewhere behind a title or a given name, before "said", behind "in", in small letters. Half of
 * what tells a name's kind stands in other sentences than the one that is read: Chieu and Ng,
 * "Named entity recognition: a maximum entropy approach using global information", 2002.
 */
final class Evidence {
  // What is seen of a word, a bit each. The order is part of the tagger's model.
  private static final int SMALL_ELSEWHERE = 1;
  private static final int INSIDE_SENTENCE = 1 << 1;
  private static final int BEHIND_TITLE = 1 << 2;
  private static final int BEHIND_GIVEN_NAME = 1 << 3;
  private static final int GIVEN_NAME = 1 << 4;
  private static final int SPEAKS = 1 << 5;
  private static final int POSSESSIVE = 1 << 6;
  private static final int BEHIND_IN = 1 << 7;
  private static final int ENDS_RUN = 1 << 8;
  private static final int OPENS_RUN = 1 << 9;
  private static final int BEFORE_BODY = 1 << 10;
  private static final int IN_RUN_OF_BODY = 1 << 11;
  private static final int IN_BRACKETS = 1 << 12;
  private static final int MOSTLY_BEHIND_THE = 1 << 13;
  private static final int BEFORE_COMMA_AND_PLACE = 1 << 14;
  private static final int MOSTLY_ALONE = 1 << 15;
  private static final int BEHIND_OF = 1 << 16;
  private static final int REPEATED = 1 << 17;
  private static final int FREQUENT = 1 << 18;
  private static final int OFTEN_BEHIND_IN = 1 << 19;
  private static final int OFTEN_SPEAKS = 1 << 20;
  private static final int MOSTLY_BEHIND_GIVEN_NAME = 1 << 21;

  /** How many signs there are. */
  static final int SIGNS = 22;

  /** Signs that tell a name from a word at the beginning of a sentence. */
  static final int OF_CASE = SMALL_ELSEWHERE | INSIDE_SENTENCE;

  private static final Set<String> IN =
      Set.of("in near outside at from to across around toward towards into throughout".split(" "));

  private static final class Counts {
    int signs;
    int all;
    int the;
    int alone;
    int in;
    int speaks;
    int given;
  }

  private final Map<String, Counts> counts = new HashMap<>();

  Evidence(TaggedText text) {
    for (int p = 0; p < text.words.length; p++) {
      // The last word of the run of capitals, followed once for all its words.
      int last = -1;
      for (int i = 0; i < text.words[p].length; i++) {
        WordFacts word = text.words[p][i];
        if (word.capital) {
          Counts seen = counts.computeIfAbsent(word.text, w -> new Counts());
          if (!text.document.isTitleCase(p)) {
            last = last < i ? runEnd(text, p, i) : last;
            see(text, p, i, last, seen);
          }
        }
      }
    }
    for (Map.Entry<String, Counts> word : counts.entrySet()) {
      sum(word.getValue());
      if (text.document.hasSmall(word.getKey())) {
        word.getValue().signs |= SMALL_ELSEWHERE;
      }
    }
  }

  /** The signs of a word with a capital, a bit each. */
  int of(WordFacts word) {
    Counts seen = counts.get(word.text);
    return seen == null ? 0 : seen.signs;
  }

  private static void see(TaggedText text, int p, int i, int last, Counts seen) {
    WordFacts[] line = text.words[p];
    int[] gaps = text.gaps[p];
    WordFacts word = line[i];
    WordFacts before = i > 0 ? line[i - 1] : WordFacts.NONE;
    WordFacts behind = i + 1 < line.length ? line[i + 1] : WordFacts.NONE;
    int gap = i > 0 ? gaps[i] : TaggedText.NOTHING;
    int gapBehind = i + 1 < line.length ? gaps[i + 1] : TaggedText.NOTHING;
    boolean joined = before.capital && goesOn(gap);
    boolean joinedBehind = behind.capital && goesOn(gapBehind);
    boolean follows = gap == TaggedText.SPACE;
    int signs = text.document.tokens(p).get(i).opens() ? 0 : INSIDE_SENTENCE;
    seen.all++;
    boolean titled =
        follows && (before.has(Cue.TITLE_HEAD) || before.has(Cue.RANK) || before.has(Cue.MONARCH));
    boolean said = follows && (before.text.equals("said") || before.text.equals("says"));
    boolean says =
        !behind.capital
            && (gapBehind == TaggedText.SPACE || gapBehind == TaggedText.COMMA)
            && behind.has(Cue.SPEECH);
    signs |= titled ? BEHIND_TITLE : 0;
    signs |= joinedBehind && word.isGiven() ? GIVEN_NAME : 0;
    signs |= gapBehind == TaggedText.POSSESSIVE ? POSSESSIVE : 0;
    signs |= joined && !joinedBehind ? ENDS_RUN : 0;
    signs |= !joined && joinedBehind ? OPENS_RUN : 0;
    signs |= joinedBehind && behind.has(Cue.ORGANISATION_HEAD) ? BEFORE_BODY : 0;
    boolean bracketed = gap == TaggedText.OPEN && gapBehind == TaggedText.CLOSED;
    signs |= bracketed ? IN_BRACKETS : 0;
    boolean placed = gapBehind == TaggedText.COMMA && behind.capital && text.known[p][i + 1] != 0;
    signs |= placed ? BEFORE_COMMA_AND_PLACE : 0;
    signs |= follows && before.text.equals("of") ? BEHIND_OF : 0;
    boolean body = last > i && line[last].has(Cue.ORGANISATION_HEAD);
    signs |= body ? IN_RUN_OF_BODY : 0;
    seen.signs |= signs;
    seen.the += follows && before.text.equalsIgnoreCase("the") ? 1 : 0;
    seen.alone += !joined && !joinedBehind ? 1 : 0;
    seen.in += follows && IN.contains(before.text.toLowerCase(java.util.Locale.ROOT)) ? 1 : 0;
    seen.speaks += (says || said ? 1 : 0) + (titled ? 1 : 0);
    seen.signs |= says || said ? SPEAKS : 0;
    seen.given += joined && before.isGiven() ? 1 : 0;
  }

  private static int runEnd(TaggedText text, int p, int from) {
    WordFacts[] line = text.words[p];
    int last = from;
    while (last + 1 < line.length && line[last + 1].capital && goesOn(text.gaps[p][last + 1])) {
      last++;
    }
    return last;
  }

  private static boolean goesOn(int gap) {
    return gap == TaggedText.SPACE || gap == TaggedText.HYPHEN;
  }

  private static void sum(Counts seen) {
    int signs = 0;
    signs |= seen.in > 0 ? BEHIND_IN : 0;
    signs |= seen.given > 0 ? BEHIND_GIVEN_NAME : 0;
    signs |= seen.the * 2 > seen.all ? MOSTLY_BEHIND_THE : 0;
    signs |= seen.alone * 2 > seen.all ? MOSTLY_ALONE : 0;
    signs |= seen.all > 1 ? REPEATED : 0;
    signs |= seen.all > 4 ? FREQUENT : 0;
    signs |= seen.in * 3 > seen.all ? OFTEN_BEHIND_IN : 0;
    signs |= seen.speaks * 3 > seen.all ? OFTEN_SPEAKS : 0;
    signs |= seen.given * 2 > seen.all ? MOSTLY_BEHIND_GIVEN_NAME : 0;
    seen.signs |= signs;
  }
}

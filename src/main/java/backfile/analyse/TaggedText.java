package backfile.analyse;

import backfile.letters.Bundled;
import backfile.model.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A document as the tagger reads it: what is known of each word, and what parts it from the last.
 */
final class TaggedText {
  /** What parts a word from the one before it, beside the signs in {@link #SIGNS}. */
  static final int POSSESSIVE = 1;

  static final int SPACE = 2;
  static final int HYPHEN = 3;
  static final int AMPERSAND = 4;
  static final int OTHER = 5;

  /** Beyond the passage. */
  static final int NOTHING = 30;

  /** Signs that part words; their place here, and {@link #FIRST_SIGN}, is their number. */
  private static final String SIGNS = ",.!?;:()[]/\"“”‘'’«»–—";

  private static final int FIRST_SIGN = 6;
  static final int COMMA = FIRST_SIGN;
  static final int OPEN = FIRST_SIGN + SIGNS.indexOf('(');
  static final int CLOSED = FIRST_SIGN + SIGNS.indexOf(')');

  /** The longest listed name, in words. */
  private static final int LONGEST = 6;

  /** So far behind a capital a small word may be part of its name. */
  private static final int REACH = 3;

  /** What parties and movements are for: "Independent Patriots for Change". */
  private static final Set<String> CAUSES =
      Set.of(
          ("Change Democracy Democratic Justice Peace Progress Development Reform Freedom Unity"
                  + " Human Liberty Action Rights National Social Economic")
              .split(" "));

  /** Articles of Arabic before letters of the sun, which lean on a name: "as-Sadr". */
  private static final Set<String> ARTICLES = Set.of("ad an ar as ash at az".split(" "));

  private static final HashedTable PHRASES =
      new HashedTable(Bundled.bytes(TaggedText.class, "phrases.table"));

  final Document document;
  final WordFacts[][] words;
  final int[][] gaps;

  /**
   * Whether the word may be part of a name; of all others nothing is asked. Behind a small one of
   * them there is another.
   */
  final boolean[][] may;

  /** The list that has a name of which the word is a part, and which part; 0 for none. */
  final int[][] known;

  /** The same for the names that were counted. */
  final int[][] listed;

  TaggedText(Document document) {
    this.document = document;
    int size = document.size();
    words = new WordFacts[size][];
    gaps = new int[size][];
    may = new boolean[size][];
    known = new int[size][];
    listed = new int[size][];
    for (int p = 0; p < size; p++) {
      read(p);
    }
  }

  private void read(int p) {
    Words read = document.words(p);
    List<Token> tokens = read.tokens();
    String text = document.passage(p).text();
    int n = tokens.size();
    words[p] = read.facts();
    gaps[p] = new int[n];
    for (int i = 0; i < n; i++) {
      gaps[p][i] = i == 0 ? 0 : gap(text, tokens.get(i - 1), tokens.get(i));
    }
    may[p] = new boolean[n];
    known[p] = new int[n];
    listed[p] = new int[n];
    for (int i = n - 1; i >= 0; i--) {
      may[p][i] = mayBeOfName(p, i);
    }
    for (int i = 0; i < n; i++) {
      if (may[p][i]) {
        markKnown(read, p, i);
        markListed(p, i);
      }
    }
  }

  private static int gap(String text, Token before, Token token) {
    if (before.possessive()) {
      return POSSESSIVE;
    }
    switch (token.joint()) {
      case SPACE -> {
        return SPACE;
      }
      case HYPHEN -> {
        return HYPHEN;
      }
      case AMPERSAND -> {
        return AMPERSAND;
      }
      case APART -> {}
    }
    for (int i = before.end(); i < token.start(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        int sign = SIGNS.indexOf(c);
        return sign < 0 ? OTHER : FIRST_SIGN + sign;
      }
    }
    return SPACE;
  }

  /** Whether a name may begin with a small word: "al-Assad". */
  boolean isParticle(int p, int i) {
    WordFacts word = words[p][i];
    boolean hyphen = i + 1 < gaps[p].length && gaps[p][i + 1] == HYPHEN;
    return word.has(Cue.PARTICLE) || hyphen && ARTICLES.contains(word.text);
  }

  /** Whether a name may go on over what parts a word from the one before it. */
  static boolean joins(int gap) {
    return gap >= SPACE && gap <= AMPERSAND;
  }

  /** Asked from the last word to the first. */
  private boolean mayBeOfName(int p, int i) {
    WordFacts[] line = words[p];
    if (line[i].capital) {
      return true;
    }
    if (isNumber(line[i])) {
      // "Barcelona 4-0" is a result.
      boolean result = i + 1 < line.length && gaps[p][i + 1] == HYPHEN && isNumber(line[i + 1]);
      return i > 0 && line[i - 1].capital && joins(gaps[p][i]) && !result;
    }
    boolean particle = isParticle(p, i);
    if (!particle && (i + 1 == line.length || !isInner(p, i))) {
      return false;
    }
    boolean leads = i + 1 < line.length && may[p][i + 1] && joins(gaps[p][i + 1]);
    boolean behind = particle && leads && line[i + 1].capital;
    for (int j = i; j > 0 && j > i - REACH && joins(gaps[p][j]) && !behind; j--) {
      behind = line[j - 1].capital;
    }
    return leads && behind;
  }

  private static boolean isNumber(WordFacts word) {
    return Character.isDigit(word.text.charAt(0));
  }

  /** "University of the West", "Committee to Protect Journalists"; not "Palti in Rabat". */
  private boolean isInner(int p, int i) {
    WordFacts word = words[p][i];
    if (word.has(Cue.LINK)) {
      return true;
    }
    if (word.text.equals("the")) {
      return i > 0 && words[p][i - 1].has(Cue.LINK);
    }
    if (!word.has(Cue.PREPOSITION) || words[p][i + 1].has(Cue.CALENDAR)) {
      return false;
    }
    if (word.text.equals("for") && CAUSES.contains(words[p][i + 1].text)) {
      return true;
    }
    for (int j = i; j > 0 && j > i - LONGEST && joins(gaps[p][j]); j--) {
      WordFacts before = words[p][j - 1];
      if (before.has(Cue.ORGANISATION_HEAD) || before.has(Cue.ORGANISATION_OPENER)) {
        return true;
      }
    }
    return false;
  }

  private void markKnown(Words read, int p, int i) {
    Optional<Trie.Hit<Lexicon.Known>> hit = read.longest(i);
    if (hit.isPresent()) {
      Lexicon.Known name = hit.get().value();
      int list = name.city() ? 3 : name.type() == EntityType.PLACE ? 1 : 2;
      mark(known[p], i, hit.get().end(), list);
    }
  }

  private void markListed(int p, int i) {
    if (!words[p][i].capital) {
      return;
    }
    int hash = 0;
    int end = i;
    int lists = 0;
    for (int j = i; j < words[p].length && j < i + LONGEST; j++) {
      if (j > i && !joins(gaps[p][j])) {
        break;
      }
      hash = HashedTable.phrase(hash, words[p][j].lower);
      int at = words[p][j].capital ? PHRASES.find(hash) : -1;
      if (at >= 0) {
        end = j + 1;
        lists = PHRASES.at(at);
      }
    }
    if (end > i) {
      mark(listed[p], i, end, lists);
    }
  }

  /** A longer name goes before one that ends inside it. */
  private static void mark(int[] line, int from, int to, int list) {
    if (to - from == 1 && line[from] != 0) {
      return;
    }
    for (int i = from; i < to; i++) {
      int part = i == from ? Label.FIRST : i == to - 1 ? Label.LAST : Label.MIDDLE;
      line[i] = list << 2 | (to - from == 1 ? Label.ONLY : part);
    }
  }
}

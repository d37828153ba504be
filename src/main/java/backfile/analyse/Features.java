package backfile.analyse;

import java.util.Arrays;

/**
 * What the tagger weighs: for a word of a document the numbers of all that is true of it, of the
 * words beside it, of the run of capitals it stands in, and of its other places in the document.
 * Each number is a hash of what it says, so that no list of them is needed: Weinberger and others,
 * "Feature Hashing for Large Scale Multitask Learning", 2009.
 *
 * <p>Little is made of the letters of the word itself, much of what kind of word it is and of the
 * whole document: with little text to learn from, that carries further to other newspapers.
 */
final class Features {
  /** No run is followed further. */
  private static final int LONGEST_RUN = 7;

  /** Lists of names that were counted. */
  private static final int LISTS = 5;

  private final TaggedText text;
  private final Evidence evidence;
  private int[] rows = new int[256];
  private int size;

  Features(TaggedText text) {
    this.text = text;
    this.evidence = new Evidence(text);
  }

  /** The rows of all that was read, in the order of the templates. */
  int[] rows() {
    return Arrays.copyOf(rows, size);
  }

  /** Sets the scores of the labels that a word can have to what the weights say of all read. */
  void weigh(Weights weights, float[] scores, int last) {
    weights.sum(scores, rows, size, last);
  }

  /** Forgets what was read. */
  void clear() {
    size = 0;
  }

  /** Reads all that is true of a word without regard to the labels before it. */
  void read(int p, int i) {
    WordFacts word = word(p, i);
    boolean opens = text.document.tokens(p).get(i).opens();
    int title = text.document.isTitleCase(p) ? 1 : 0;
    add(0, 0);
    words(p, i, opens ? 1 : 0, title);
    clusters(p, i);
    cues(p, i, opens ? 1 : 0);
    run(p, i);
    parts(p, i);
    lists(p, i, opens ? 1 : 0);
    if (word.capital) {
      evidence(word, opens ? 1 : 0);
    }
  }

  /** Reads what is true of a word behind these two labels. */
  void readBehind(int p, int i, int last, int lastButOne) {
    WordFacts word = word(p, i);
    add(1, last);
    add(2, last, lastButOne);
    add(3, last, word.lower);
    add(4, last, word.shape * 32 + text.gaps[p][i]);
    add(5, last, word(p, i - 1).lower);
    add(6, last, text.listed[p][i]);
    add(7, last, text.known[p][i]);
    add(8, last, word.mostly);
    add(9, last, word.tribe);
    add(10, last, word.speech);
  }

  private WordFacts word(int p, int i) {
    WordFacts[] line = text.words[p];
    return i < 0 || i >= line.length ? WordFacts.NONE : line[i];
  }

  private int gap(int p, int i) {
    return i < text.gaps[p].length ? text.gaps[p][i] : TaggedText.NOTHING;
  }

  private void words(int p, int i, int opens, int title) {
    WordFacts word = word(p, i);
    WordFacts before = word(p, i - 1);
    WordFacts behind = word(p, i + 1);
    add(11, word.lower);
    add(12, before.lower);
    add(13, behind.lower);
    add(14, word(p, i - 2).lower);
    add(15, word(p, i + 2).lower);
    add(16, word.ending);
    add(17, word.shape, opens * 2 + title);
    add(18, before.shape, word.shape);
    add(19, word.shape, behind.shape);
    int gap = text.gaps[p][i];
    int gapBehind = gap(p, i + 1);
    add(20, gap);
    add(21, gapBehind);
  }

  private void clusters(int p, int i) {
    WordFacts word = word(p, i);
    WordFacts before = word(p, i - 1);
    WordFacts behind = word(p, i + 1);
    if (word.cluster != 0) {
      add(22, word.race);
      add(23, word.tribe);
      add(24, word.family);
      add(25, word.cluster);
    }
    if (before.cluster != 0) {
      add(26, before.tribe);
      add(27, before.family);
      add(28, before.cluster);
    }
    if (behind.cluster != 0) {
      add(29, behind.tribe);
      add(30, behind.family);
      add(31, behind.cluster);
    }
  }

  private void cues(int p, int i, int opens) {
    WordFacts behind = word(p, i + 1);
    for (long cues = word(p, i).cues; cues != 0; cues &= cues - 1) {
      int cue = Long.numberOfTrailingZeros(cues);
      add(32, cue);
      add(33, cue, opens * 32 + behind.shape);
    }
    addCues(34, word(p, i - 1), text.gaps[p][i]);
    addCues(35, behind, gap(p, i + 1));
  }

  /** The run of words that may be one name: its first and last word and those around it. */
  private void run(int p, int i) {
    WordFacts[] line = text.words[p];
    int[] gaps = text.gaps[p];
    boolean[] may = text.may[p];
    int last = i;
    while (last + 1 < line.length
        && last < i + LONGEST_RUN
        && may[last + 1]
        && TaggedText.joins(gaps[last + 1])) {
      last++;
    }
    int first = i;
    while (first > 0
        && first > i - LONGEST_RUN
        && TaggedText.joins(gaps[first])
        && may[first - 1]) {
      first--;
    }
    if (last > i) {
      add(36, line[last].lower);
      addKnown(37, line[last].family);
      addCues(38, line[last], 0);
    }
    WordFacts behind = word(p, last + 1);
    int gapBehind = gap(p, last + 1);
    add(39, behind.lower, gapBehind);
    add(40, behind.family, gapBehind);
    addCues(41, behind, gapBehind);
    WordFacts before = word(p, first - 1);
    int gap = gaps[first];
    add(42, before.lower, gap);
    add(43, before.family, gap);
    addCues(44, before, gap);
    if (first < i) {
      add(45, line[first].lower);
      addCues(46, line[first], 0);
    }
    add(47, last - i);
  }

  /** What names the word and its neighbours are usually part of. */
  private void parts(int p, int i) {
    WordFacts word = word(p, i);
    int before = word(p, i - 1).mostly;
    int behind = word(p, i + 1).mostly;
    if (word.names != 0) {
      for (int way = 0; way < 5; way++) {
        add(48, way, word.level(way));
      }
      add(49, word.level(0), word.level(1));
      add(50, word.level(2), word.level(1));
      add(51, word.mostly);
    } else {
      add(52, word.shape);
    }
    add(53, before, word.mostly);
    add(54, word.mostly, behind);
  }

  private void lists(int p, int i, int opens) {
    WordFacts word = word(p, i);
    WordFacts before = word(p, i - 1);
    WordFacts behind = word(p, i + 1);
    add(55, word.speech);
    add(56, word.speech, opens);
    add(57, behind.speech);
    add(58, before.speech);
    int known = text.known[p][i];
    int listed = text.listed[p][i];
    addKnown(59, known);
    addKnown(60, listed);
    for (int list = 0; list < LISTS; list++) {
      if ((listed >> 2 >> list & 1) != 0) {
        add(61, list, listed & 3);
      }
    }
    if (i > 0) {
      addKnown(62, text.known[p][i - 1]);
      addKnown(63, text.listed[p][i - 1]);
    }
  }

  private void evidence(WordFacts word, int opens) {
    int signs = evidence.of(word);
    for (int sign = 0; sign < Evidence.SIGNS; sign++) {
      if ((signs >> sign & 1) != 0) {
        add(64, sign);
        add(65, sign, opens);
      }
    }
    add(66, signs & Evidence.OF_CASE, opens * 256 + word.speech);
  }

  private void addCues(int template, WordFacts word, int with) {
    for (long cues = word.cues; cues != 0; cues &= cues - 1) {
      add(template, Long.numberOfTrailingZeros(cues), with);
    }
  }

  private void addKnown(int template, int value) {
    if (value != 0) {
      add(template, value);
    }
  }

  private void add(int template, int value) {
    add(template, value, 0);
  }

  private void add(int template, int value, int other) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    int h =
        (value * 0x9e3779b1 ^ template * 0x85ebca6b) + Integer.rotateLeft(other, 16) * 0xc2b2ae35;
    h = (h ^ h >>> 15) * 0x2c1b3c6d;
    h = (h ^ h >>> 12) * 0x297a2d39;
    rows[size++] = Weights.row(h ^ h >>> 15);
  }
}

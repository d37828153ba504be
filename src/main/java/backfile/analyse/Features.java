package backfile.analyse;

import java.util.Arrays;
import java.util.List;

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

  /** Other places of a word that are looked at. */
  private static final int MOST_PLACES = 4;

  private static final int PARTS_OF_SPEECH = 5;

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

  /** Sets the scores of the labels to what the weights say of all that was read. */
  void weigh(Weights weights, float[] scores) {
    weights.sum(scores, rows, size);
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
      elsewhere(p, i);
    }
  }

  /** Reads what is true of a word behind these two labels. */
  void readBehind(int p, int i, int last, int lastButOne) {
    WordFacts word = word(p, i);
    add(80, last);
    add(81, last, lastButOne);
    add(82, last, word.lower);
    add(83, last, word.shape * 32 + text.gaps[p][i]);
    add(84, last, word(p, i - 1).lower);
    add(85, last, text.listed[p][i]);
    add(86, last, text.known[p][i]);
    add(87, last, word.mostly);
    add(88, last, word.tribe);
    add(89, last, word.speech);
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
    add(1, word.lower);
    add(2, before.lower);
    add(3, behind.lower);
    add(4, word(p, i - 2).lower);
    add(5, word(p, i + 2).lower);
    add(6, word.ending);
    add(7, word.shape, opens * 2 + title);
    add(8, before.shape, word.shape);
    add(9, word.shape, behind.shape);
    add(10, before.shape * 32 + word.shape, behind.shape);
    int gap = text.gaps[p][i];
    int gapBehind = gap(p, i + 1);
    add(11, gap);
    add(12, gapBehind);
    add(13, gap * 32 + gapBehind, word.shape);
  }

  private void clusters(int p, int i) {
    WordFacts word = word(p, i);
    WordFacts before = word(p, i - 1);
    WordFacts behind = word(p, i + 1);
    if (word.cluster != 0) {
      add(14, word.race);
      add(15, word.tribe);
      add(16, word.family);
      add(17, word.cluster);
    }
    if (before.cluster != 0) {
      add(18, before.tribe);
      add(19, before.family);
      add(20, before.cluster);
    }
    if (behind.cluster != 0) {
      add(21, behind.tribe);
      add(22, behind.family);
      add(23, behind.cluster);
    }
    addKnown(24, word(p, i - 2).family);
    addKnown(25, word(p, i + 2).family);
    add(26, before.tribe, word.tribe);
    add(27, word.tribe, behind.tribe);
  }

  private void cues(int p, int i, int opens) {
    WordFacts behind = word(p, i + 1);
    for (long cues = word(p, i).cues; cues != 0; cues &= cues - 1) {
      int cue = Long.numberOfTrailingZeros(cues);
      add(28, cue);
      add(29, cue, opens * 32 + behind.shape);
    }
    addCues(30, word(p, i - 1), text.gaps[p][i]);
    addCues(31, behind, gap(p, i + 1));
    addCues(32, word(p, i - 2), 0);
    addCues(33, word(p, i + 2), 0);
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
      add(34, line[last].lower);
      addKnown(35, line[last].family);
      addCues(36, line[last], 0);
    }
    WordFacts behind = word(p, last + 1);
    int gapBehind = gap(p, last + 1);
    add(37, behind.lower, gapBehind);
    add(38, behind.family, gapBehind);
    addCues(39, behind, gapBehind);
    WordFacts before = word(p, first - 1);
    int gap = gaps[first];
    add(40, before.lower, gap);
    add(41, before.family, gap);
    addCues(42, before, gap);
    if (first < i) {
      add(43, line[first].lower);
      addCues(44, line[first], 0);
    }
    add(45, last - i);
    add(46, i - first, last - i);
  }

  /** What names the word and its neighbours are usually part of. */
  private void parts(int p, int i) {
    WordFacts word = word(p, i);
    int before = word(p, i - 1).mostly;
    int behind = word(p, i + 1).mostly;
    if (word.names != 0) {
      for (int way = 0; way < 5; way++) {
        add(47, way, word.level(way));
      }
      add(48, word.level(0), word.level(1));
      add(49, word.level(2), word.level(1));
      add(50, word.mostly);
    } else {
      add(51, word.shape);
    }
    add(52, before, word.mostly);
    add(53, word.mostly, behind);
    add(54, before << 8 | word.mostly, behind);
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
    if (known != 0) {
      add(59, known);
      add(60, known, behind.shape);
      add(61, known, before.shape);
    }
    if (listed != 0) {
      add(62, listed);
      add(63, listed, word.speech);
      add(64, listed, known);
      for (int list = 0; list < PARTS_OF_SPEECH; list++) {
        if ((listed >> 2 >> list & 1) != 0) {
          add(65, list, listed & 3);
        }
      }
    }
    if (i > 0) {
      addKnown(66, text.known[p][i - 1]);
      addKnown(67, text.listed[p][i - 1]);
    }
    if (i + 1 < text.known[p].length) {
      int gap = text.gaps[p][i + 1];
      add(68, text.known[p][i + 1], gap);
      add(69, text.listed[p][i + 1], gap);
    }
  }

  private void evidence(WordFacts word, int opens) {
    int signs = evidence.of(word);
    for (int sign = 0; sign < Evidence.SIGNS; sign++) {
      if ((signs >> sign & 1) != 0) {
        add(70, sign);
        add(71, sign, opens);
      } else {
        add(72, sign);
      }
    }
    add(73, signs & Evidence.OF_KIND);
    add(74, signs & Evidence.OF_CASE, opens * 256 + word.speech);
  }

  /** The words beside the word where else it stands. */
  private void elsewhere(int p, int i) {
    List<Evidence.At> places = evidence.places(word(p, i));
    int looked = 0;
    for (int k = 0; k < places.size() && looked < MOST_PLACES; k++) {
      Evidence.At at = places.get(k);
      if (at.passage() == p && at.word() == i) {
        continue;
      }
      looked++;
      WordFacts before = word(at.passage(), at.word() - 1);
      WordFacts behind = word(at.passage(), at.word() + 1);
      add(75, before.lower);
      add(76, behind.lower);
      addKnown(77, before.family);
      addKnown(78, behind.family);
    }
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

package backfile.analyse;

import backfile.letters.Bundled;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of a word wherever it stands, as numbers for the {@linkplain Features features}:
 * its shape, the sections of the cues that have it, what kind of names it is usually part of, the
 * cluster of words that stand in the same company.
 *
 * <p>The clusters are those of Brown and others, "Class-based n-gram models of natural language",
 * 1992. Where they and the names were counted says the NOTICE.
 */
final class WordFacts {
  /** No word: before the first and behind the last. */
  static final WordFacts NONE = new WordFacts();

  /** Words of which facts are kept, so that a frequent word is looked up once. */
  private static final int MOST_KEPT = 1 << 17;

  private static final int LETTERS_READ = 40;

  /** Links that are nobody's name: there are people called Des and Les. */
  private static final Set<String> LINKS = Set.of("of", "and", "the");

  private static final HashedTable TABLE =
      new HashedTable(Bundled.bytes(WordFacts.class, "words.table"));
  private static final Clusters CLUSTERS =
      new Clusters(Bundled.lines(WordFacts.class, "clusters.txt"));
  private static final Map<String, WordFacts> KEPT = new ConcurrentHashMap<>();

  /** How the word is written. */
  final String text;

  /** Of its letters in lower case. */
  final int lower;

  /** Of its last three letters. */
  final int ending;

  /** Whether one of its letters is a capital. */
  final boolean capital;

  /** How it is written: capitals, figures, dots. */
  final int shape;

  /** The {@linkplain Cue cues} that it is, a bit each. */
  final long cues;

  /** Whether it is no name by itself, however it is written: "OF". */
  final boolean small;

  /** Whether a listed name begins with it. */
  final boolean opensListed;

  /** Whose company it keeps: a cluster and three that hold it, each larger; 0 where unknown. */
  final int cluster;

  final int family;
  final int tribe;
  final int race;

  /** What parts of speech it is when it is no name; 0 where unknown. */
  final int speech;

  /** How often it is part of people's, places' and bodies' names, 3 bits each; 0 where never. */
  final int names;

  /** What it is most often a part of. */
  final int mostly;

  private WordFacts() {
    text = "";
    lower = 1;
    ending = 0;
    capital = false;
    shape = Shape.NONE;
    cues = 0;
    small = false;
    opensListed = false;
    cluster = 0;
    family = 0;
    tribe = 0;
    race = 0;
    speech = 0;
    names = 0;
    mostly = 0;
  }

  private WordFacts(String text, Lexicon lexicon) {
    this.text = text;
    String inSmall = text.toLowerCase(Locale.ROOT);
    lower = HashedTable.hash(inSmall);
    ending = HashedTable.hash(text.substring(Math.max(0, text.length() - 3)));
    shape = Shape.of(text);
    capital = text.chars().limit(LETTERS_READ).anyMatch(Character::isUpperCase);
    cues = lexicon.cues(text);
    small = LINKS.contains(inSmall) || lexicon.is(Cue.PREPOSITION, inSmall);
    opensListed = lexicon.opens(text);
    int at = TABLE.find(lower);
    int id = at < 0 ? 0 : TABLE.at(at) << 8 | TABLE.at(at + 1);
    cluster = id;
    family = CLUSTERS.holding(id, 10);
    tribe = CLUSTERS.holding(id, 6);
    race = CLUSTERS.holding(id, 4);
    speech = at < 0 ? 0 : TABLE.at(at + 2);
    names = at < 0 || !capital ? 0 : TABLE.at(at + 3) << 8 | TABLE.at(at + 4);
    mostly = mostly(names);
  }

  /** The facts of a word. */
  static WordFacts of(String word) {
    WordFacts kept = KEPT.get(word);
    if (kept == null) {
      kept = new WordFacts(word, Lexicon.INSTANCE);
      if (KEPT.size() < MOST_KEPT && word.length() <= LETTERS_READ) {
        KEPT.put(word, kept);
      }
    }
    return kept;
  }

  /** How often the word is part of names in one way, from 0 to 4: see {@code NameLists}. */
  int level(int way) {
    return names >> 3 * way & 7;
  }

  /** Whether it is much oftener a given name than a surname. */
  boolean isGiven() {
    return has(Cue.GIVEN_NAME) || level(0) >= 3 && level(0) >= level(1);
  }

  boolean has(Cue cue) {
    return (cues & cue.bit) != 0;
  }

  /** The ways of the highest level, a bit each, and that level. */
  private static int mostly(int names) {
    int highest = 0;
    for (int way = 0; way < 5; way++) {
      highest = Math.max(highest, names >> 3 * way & 7);
    }
    int ways = 0;
    for (int way = 0; way < 5; way++) {
      ways |= (names >> 3 * way & 7) == highest ? 1 << way : 0;
    }
    return highest == 0 ? 0 : ways << 3 | highest;
  }

  /**
   * The clusters, each a path of bits in their tree; two share as many bits as they have in common.
   */
  private static final class Clusters {
    private final List<String> paths;

    Clusters(List<String> paths) {
      this.paths = paths;
    }

    /** The number of what holds a cluster at a depth of the tree; 0 for no cluster. */
    int holding(int id, int depth) {
      if (id == 0) {
        return 0;
      }
      String path = paths.get(id - 1);
      return HashedTable.hash(path.substring(0, Math.min(depth, path.length())));
    }
  }

  /** How a word is written. */
  private static final class Shape {
    static final int NONE = 30;

    static int of(String word) {
      int capitals = 0;
      int small = 0;
      int figures = 0;
      int dots = 0;
      int others = 0;
      int length = Math.min(word.length(), LETTERS_READ);
      for (int i = 0; i < length; i++) {
        char c = word.charAt(i);
        if (Character.isUpperCase(c)) {
          capitals++;
        } else if (Character.isLowerCase(c)) {
          small++;
        } else if (Character.isDigit(c)) {
          figures++;
        } else if (c == '.') {
          dots++;
        } else {
          others++;
        }
      }
      boolean up = Character.isUpperCase(word.codePointAt(0));
      if (figures == length) {
        return 1 + Math.min(4, length);
      }
      if (figures > 0) {
        return up ? 7 : 8;
      }
      if (capitals > 0 && small == 0) {
        return capitals == 1
            ? (dots > 0 ? 10 : 9)
            : dots > 0 ? 12 : length <= 2 ? 13 : length <= 5 ? 14 : 15;
      }
      if (up) {
        return capitals == 1 ? (dots > 0 ? 17 : 16) : others > 0 ? 19 : 18;
      }
      return capitals > 0 ? 20 : 21;
    }
  }
}

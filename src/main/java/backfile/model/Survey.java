package backfile.model;

import java.util.HashSet;
import java.util.Set;

/**
 * What the seeds of an archive have in common, gathered before any of them is cleaned: which lines,
 * and which shapes of lines, stand in several. An associative and commutative reduction: {@link
 * #of} one seed each, then {@link #and}, in any order.
 *
 * <p>The shape of a line is the line with each number in it made alike, so that "12 comments" and
 * "7 comments" have one. Lines above {@value #LONGEST} characters are not counted, because page
 * furniture is short; a line counts once a seed. Copies of one text, known by their longest line,
 * count as one seed, because their paragraphs are no furniture for standing in each of them.
 *
 * <p>Of lines and texts only 64-bit hashes are kept, 36 bytes for each different line.
 */
public final class Survey {
  private static final int LONGEST = 160;

  /** A label, such as "Read more", has no more characters. */
  private static final int LABEL = 40;

  /** What is hashed of a line, each with a start of its own. */
  private static final long AS_IT_IS = 0xcbf29ce484222325L;

  private static final long SHAPE = 0x84222325cbf29ce4L;
  private static final long FOLLOWED = 0x2325cbf29ce48422L;

  /** How many different texts are told apart; more are many. */
  private static final int TEXTS = 3;

  /** What is known of no seeds. */
  public static final Survey NONE = new Survey(0, 1);

  private int seeds;
  private int size;
  private long[] keys;
  private int[] counts;

  /** For each key the smallest hashes of the texts that it stands in, in order; 0 is none. */
  private long[] texts;

  private Survey(int seeds, int expected) {
    this.seeds = seeds;
    int capacity = Integer.highestOneBit(Math.max(4, expected * 2)) * 2;
    keys = new long[capacity];
    counts = new int[capacity];
    texts = new long[capacity * TEXTS];
  }

  /** What one seed adds. */
  public static Survey of(Seed seed) {
    Set<Long> lines = new HashSet<>();
    String longest = "";
    String above = "";
    for (String line : seed.lines()) {
      String text = line.strip();
      longest = text.length() > longest.length() ? text : longest;
      if (text.isEmpty()) {
        continue;
      }
      if (text.length() <= LONGEST) {
        lines.add(hash(text, AS_IT_IS));
        lines.add(hash(text, SHAPE));
      }
      if (!above.isEmpty() && above.length() <= LABEL && isFollower(text)) {
        lines.add(hash(above, FOLLOWED));
      }
      above = text;
    }
    Survey survey = new Survey(1, lines.size());
    long[] text = {hash(longest, AS_IT_IS), 0, 0};
    lines.forEach(key -> survey.add(key, 1, text, 0));
    return survey;
  }

  private static boolean isFollower(String text) {
    return text.length() <= LONGEST && !text.endsWith(".");
  }

  /** Both together. Neither may be used afterwards. */
  public Survey and(Survey other) {
    if (this == NONE || other == NONE) {
      return this == NONE ? other : this;
    }
    if (size < other.size) {
      return other.and(this);
    }
    for (int at = 0; at < other.keys.length; at++) {
      if (other.counts[at] > 0) {
        add(other.keys[at], other.counts[at], other.texts, at * TEXTS);
      }
    }
    seeds += other.seeds;
    return this;
  }

  /** How many seeds there are. */
  public int seeds() {
    return seeds;
  }

  /**
   * In how many seeds this line stands, white space at its ends aside; 0 for a long one. Fewer than
   * three where copies of one or two texts are all that it stands in.
   */
  public int seedsWith(String line) {
    return count(line.strip(), AS_IT_IS);
  }

  /**
   * In how many seeds a line of this shape stands, counted alike; 0 for a line without a number.
   */
  public int seedsWithShape(String line) {
    String text = line.strip();
    boolean number = text.length() <= LONGEST && text.chars().anyMatch(Character::isDigit);
    return number ? count(text, SHAPE) : 0;
  }

  /**
   * In how many seeds a few words without a full stop stand directly below this line, whatever they
   * are; 0 for a line that is too long for a label.
   */
  public int seedsWithFollower(String line) {
    return count(line.strip(), FOLLOWED);
  }

  private int count(String text, long kind) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return 0;
    }
    int at = slot(hash(text, kind));
    int different = 0;
    while (different < TEXTS && texts[at * TEXTS + different] != 0) {
      different++;
    }
    return different < TEXTS ? different : counts[at];
  }

  private void add(long key, int count, long[] from, int start) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int at = slot(key);
    size += counts[at] == 0 ? 1 : 0;
    keys[at] = key;
    counts[at] += count;
    for (int i = start; i < start + TEXTS && from[i] != 0; i++) {
      keepSmallest(at * TEXTS, from[i]);
    }
  }

  private void keepSmallest(int start, long text) {
    long next = text;
    for (int i = start; i < start + TEXTS; i++) {
      long here = texts[i];
      if (here == next) {
        return;
      }
      if (here == 0 || next < here) {
        texts[i] = next;
        next = here;
      }
      if (next == 0) {
        return;
      }
    }
  }

  private void grow() {
    Survey larger = new Survey(seeds, keys.length);
    for (int at = 0; at < keys.length; at++) {
      if (counts[at] > 0) {
        larger.add(keys[at], counts[at], texts, at * TEXTS);
      }
    }
    keys = larger.keys;
    counts = larger.counts;
    texts = larger.texts;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (counts[at] > 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  /** FNV-1a over the characters, stirred as in SplitMix64; never 0. */
  private static long hash(String text, long kind) {
    long hash = kind;
    boolean inNumber = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = kind == SHAPE && Character.isDigit(c);
      if (!digit || !inNumber) {
        hash = (hash ^ (digit ? '0' : c)) * 0x100000001b3L;
      }
      inNumber = digit;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    hash ^= hash >>> 31;
    return hash == 0 ? 1 : hash;
  }
}

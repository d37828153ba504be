package backfile.analyse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What each {@linkplain Features feature} says for and against each {@linkplain Label label}, in
 * whole numbers from -127 to 127. Of the feature's number the upper {@value #BITS} bits count;
 * features that say nothing have no row.
 *
 * <p>The file: how many rows (4 bytes, big-endian); for each row, in rising order, how far its
 * number is from that of the last (a variable-length integer, 7 bits a byte, the lowest first), how
 * many labels it has something to say of, and for each the label and the weight, a byte each.
 */
final class Weights {
  /** So many bits of a feature's number count. */
  static final int BITS = 22;

  /** Rows are looked up by their upper bits; so many are left to compare. */
  private static final int LOW = 6;

  private static final int MASK = (1 << LOW) - 1;

  /** So many bits has the sum of a label. */
  private static final int WIDTH = Short.SIZE;

  /** So many labels share a number: one addition adds all, as long as none leaves its bits. */
  private static final int PACKED = Long.SIZE / WIDTH;

  /** Of so many weights no sum can leave its bits. */
  private static final int MOST_SUMMED = Short.MAX_VALUE / Byte.MAX_VALUE;

  /** The labels that a word can have behind none, or behind a name that has ended. */
  private static final int[] OPENING = behind(Label.NONE);

  /** So many numbers hold what a row says of them. */
  private static final int WIDE = 5;

  /** For each kind the labels that a word can have behind a name of it that goes on. */
  private static final int[][] GOING_ON =
      Arrays.stream(Label.Kind.values())
          .map(kind -> behind(Label.of(kind, Label.FIRST)))
          .toArray(int[][]::new);

  private static int[] behind(int last) {
    return IntStream.range(0, Label.COUNT).filter(label -> Label.mayFollow(last, label)).toArray();
  }

  /** How many rows stand before those that share all but the last {@value #LOW} bits. */
  private final char[] before = new char[(1 << BITS - LOW) + 1];

  /** The last bits of each row. */
  private final byte[] low;

  /** Of the labels that a word can have behind none or an ended name: {@link #WIDE} a row. */
  private final long[] opening;

  /** Of the labels that go on with a name of each kind: one a row. */
  private final long[][] following;

  Weights(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    int rows = in.getInt();
    if (rows > Character.MAX_VALUE) {
      throw new IllegalStateException("the tagger's weights have more rows than can be counted");
    }
    low = new byte[rows];
    opening = new long[rows * WIDE];
    following = new long[GOING_ON.length][rows];
    int row = -1;
    for (int i = 0; i < rows; i++) {
      row += number(in);
      low[i] = (byte) (row & MASK);
      before[(row >>> LOW) + 1]++;
      for (int n = in.get(); n > 0; n--) {
        int label = in.get();
        long weight = in.get();
        int place = Arrays.binarySearch(OPENING, label);
        if (place >= 0) {
          opening[i * WIDE + place / PACKED] += weight << place % PACKED * WIDTH;
        } else {
          int kind = Label.numberOfKind(label);
          following[kind][i] += weight << Arrays.binarySearch(GOING_ON[kind], label) * WIDTH;
        }
      }
    }
    for (int i = 1; i < before.length; i++) {
      before[i] += before[i - 1];
    }
  }

  private static int number(ByteBuffer in) {
    int number = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.get();
      number |= (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }

  /** The row of a feature, whether or not it is there. */
  static int row(int feature) {
    return feature >>> Integer.SIZE - BITS;
  }

  /**
   * What rows say of the labels that a word can have, together.
   *
   * @param scores takes the sums; those of other labels stay as they are
   * @param rows of which the first {@code size} count
   * @param last the label of the word before
   */
  void sum(float[] scores, int[] rows, int size, int last) {
    int[] labels = Label.goesOn(last) ? GOING_ON[Label.numberOfKind(last)] : OPENING;
    for (int label : labels) {
      scores[label] = 0;
    }
    for (int from = 0; from < size; from += MOST_SUMMED) {
      int to = Math.min(size, from + MOST_SUMMED);
      if (labels == OPENING) {
        sumOpening(scores, rows, from, to);
      } else {
        sumFollowing(scores, rows, from, to, labels);
      }
    }
  }

  /** One sum of its own for each number of a row: nothing of this is written down in between. */
  private void sumOpening(float[] scores, int[] rows, int from, int to) {
    long one = 0;
    long two = 0;
    long three = 0;
    long four = 0;
    long five = 0;
    for (int i = from; i < to; i++) {
      int at = find(rows[i]) * WIDE;
      if (at >= 0) {
        one += opening[at];
        two += opening[at + 1];
        three += opening[at + 2];
        four += opening[at + 3];
        five += opening[at + 4];
      }
    }
    addTo(scores, OPENING, 0, one);
    addTo(scores, OPENING, PACKED, two);
    addTo(scores, OPENING, 2 * PACKED, three);
    addTo(scores, OPENING, 3 * PACKED, four);
    addTo(scores, OPENING, 4 * PACKED, five);
  }

  private void sumFollowing(float[] scores, int[] rows, int from, int to, int[] labels) {
    long[] weights = following[Label.numberOfKind(labels[0])];
    long sum = 0;
    for (int i = from; i < to; i++) {
      int at = find(rows[i]);
      sum += at < 0 ? 0 : weights[at];
    }
    addTo(scores, labels, 0, sum);
  }

  /** Adds each of the sums in a number to the score of its label. */
  private static void addTo(float[] scores, int[] labels, int from, long sums) {
    long left = sums;
    for (int place = from; place < Math.min(from + PACKED, labels.length); place++) {
      short score = (short) left;
      scores[labels[place]] += score;
      left = left - score >> WIDTH;
    }
  }

  /** The place of a row among those that are there, or -1. */
  private int find(int row) {
    int end = before[(row >>> LOW) + 1];
    for (int i = before[row >>> LOW]; i < end; i++) {
      if (low[i] == (row & MASK)) {
        return i;
      }
    }
    return -1;
  }
}

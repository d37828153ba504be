package backfile.analyse;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntPredicate;
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

  /** How many rows stand before those that share all but the last {@value #LOW} bits. */
  private final char[] before = new char[(1 << BITS - LOW) + 1];

  /** The last bits of each row. */
  private final byte[] low;

  /** Of the labels that a word can have behind a word whose name ends there, or behind none. */
  private final Half opening;

  /** Of the labels that a word can have behind one whose name goes on. */
  private final Half following;

  Weights(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    int rows = in.getInt();
    if (rows > Character.MAX_VALUE) {
      throw new IllegalStateException("the tagger's weights have more rows than can be counted");
    }
    low = new byte[rows];
    opening = new Half(rows, label -> Label.mayFollow(Label.NONE, label));
    following = new Half(rows, label -> !Label.mayFollow(Label.NONE, label));
    int row = -1;
    for (int i = 0; i < rows; i++) {
      row += number(in);
      low[i] = (byte) (row & MASK);
      before[(row >>> LOW) + 1]++;
      for (int n = in.get(); n > 0; n--) {
        int label = in.get();
        (Label.mayFollow(Label.NONE, label) ? opening : following).set(i, label, in.get());
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
    Half half = Label.goesOn(last) ? following : opening;
    half.clear(scores);
    for (int from = 0; from < size; from += Half.MOST_SUMMED) {
      long[] sums = half.sums();
      for (int i = from; i < Math.min(size, from + Half.MOST_SUMMED); i++) {
        int at = find(rows[i]);
        if (at >= 0) {
          half.add(sums, at);
        }
      }
      half.addTo(scores, sums);
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

  /**
   * The weights of some of the labels, {@value #PACKED} of a row in each number, the first in the
   * lowest place: one addition adds them all, as long as no sum leaves its {@value #WIDTH} bits.
   */
  private static final class Half {
    private static final int WIDTH = Short.SIZE;
    private static final int PACKED = Long.SIZE / WIDTH;

    /** Of so many weights no sum can leave its bits. */
    static final int MOST_SUMMED = Short.MAX_VALUE / Byte.MAX_VALUE;

    private final int[] labels;
    private final int length;
    private final long[] weights;

    Half(int rows, IntPredicate has) {
      labels = IntStream.range(0, Label.COUNT).filter(has).toArray();
      length = (labels.length + PACKED - 1) / PACKED;
      weights = new long[rows * length];
    }

    void set(int row, int label, byte weight) {
      int place = Arrays.binarySearch(labels, label);
      weights[row * length + place / PACKED] += (long) weight << place % PACKED * WIDTH;
    }

    long[] sums() {
      return new long[length];
    }

    void add(long[] sums, int row) {
      for (int i = 0; i < length; i++) {
        sums[i] += weights[row * length + i];
      }
    }

    void clear(float[] scores) {
      for (int label : labels) {
        scores[label] = 0;
      }
    }

    /** Adds each sum to the score of its label; the sums are used up. */
    void addTo(float[] scores, long[] sums) {
      for (int place = 0; place < labels.length; place++) {
        short score = (short) sums[place / PACKED];
        scores[labels[place]] += score;
        sums[place / PACKED] = sums[place / PACKED] - score >> WIDTH;
      }
    }
  }
}

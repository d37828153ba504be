package backfile.analyse;

import java.nio.ByteBuffer;
import java.util.Arrays;

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

  private static final int WIDTH = Short.SIZE;
  private static final int PACKED = Long.SIZE / WIDTH;
  private static final int LENGTH = (Label.COUNT + PACKED - 1) / PACKED;

  /** Of so many weights no sum can leave its bits. */
  private static final int MOST_SUMMED = Short.MAX_VALUE / Byte.MAX_VALUE;

  private final long[] present = new long[1 << BITS - 6];

  /** How many rows stand before each 64 numbers. */
  private final int[] before = new int[present.length];

  /**
   * The rows one behind the other, in each number {@value #PACKED} weights, the first in the lowest
   * place: one addition adds them all, as long as no sum leaves its {@value #WIDTH} bits.
   */
  private final long[] weights;

  Weights(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    int rows = in.getInt();
    weights = new long[rows * LENGTH];
    int row = -1;
    for (int i = 0; i < rows; i++) {
      row += number(in);
      present[row >> 6] |= 1L << row;
      for (int n = in.get(); n > 0; n--) {
        int label = in.get();
        weights[i * LENGTH + label / PACKED] += (long) in.get() << label % PACKED * WIDTH;
      }
    }
    for (int i = 1; i < present.length; i++) {
      before[i] = before[i - 1] + Long.bitCount(present[i - 1]);
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
   * What rows say of the labels, together.
   *
   * @param scores takes the sums
   * @param rows of which the first {@code size} count
   */
  void sum(float[] scores, int[] rows, int size) {
    Arrays.fill(scores, 0);
    for (int from = 0; from < size; from += MOST_SUMMED) {
      long[] sums = new long[LENGTH];
      for (int i = from; i < Math.min(size, from + MOST_SUMMED); i++) {
        add(sums, rows[i]);
      }
      for (int label = 0; label < scores.length; label++) {
        short score = (short) sums[label / PACKED];
        scores[label] += score;
        sums[label / PACKED] = sums[label / PACKED] - score >> WIDTH;
      }
    }
  }

  private void add(long[] sums, int row) {
    long word = present[row >> 6];
    if ((word >> row & 1) == 0) {
      return;
    }
    int at = (before[row >> 6] + Long.bitCount(word & (1L << row) - 1)) * LENGTH;
    for (int i = 0; i < LENGTH; i++) {
      sums[i] += weights[at + i];
    }
  }
}

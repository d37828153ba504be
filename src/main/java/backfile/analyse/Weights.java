package backfile.analyse;

import java.nio.ByteBuffer;

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

  private static final int LONG = 64;

  private final long[] present = new long[1 << BITS - 6];

  /** How many rows stand before each 64 numbers. */
  private final int[] before = new int[present.length];

  private final byte[] weights;

  Weights(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    int rows = in.getInt();
    weights = new byte[rows * Label.COUNT];
    int row = -1;
    for (int i = 0; i < rows; i++) {
      row += number(in);
      present[row >> 6] |= 1L << row;
      int labels = in.get();
      for (int k = 0; k < labels; k++) {
        int label = in.get();
        weights[i * Label.COUNT + label] = in.get();
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

  /** Adds to the scores of the labels what features say of them. */
  void addTo(int[] scores, int[] features) {
    for (int feature : features) {
      int row = row(feature);
      long word = present[row >> 6];
      if ((word >> row & 1) == 0) {
        continue;
      }
      int below = Long.bitCount(word & (1L << row % LONG) - 1);
      int at = (before[row >> 6] + below) * Label.COUNT;
      for (int label = 0; label < Label.COUNT; label++) {
        scores[label] += weights[at + label];
      }
    }
  }
}

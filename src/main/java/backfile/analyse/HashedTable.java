package backfile.analyse;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A table from 32-bit hashes to a few bytes each, searched where it lies: nothing is unpacked when
 * it is loaded, so that a program that looks up a thousand words does not pay for half a million.
 *
 * <p>The file: how many entries (4 bytes, big-endian), how many bytes an entry carries (1 byte),
 * how many entries share each value of the hash's upper 16 bits (65,536 bytes), then the entries in
 * the order of their hashes, each the lower 16 bits and its bytes. Two words of one hash are one:
 * of 500,000 words a new one meets the hash of another once in 8,000 times.
 */
final class HashedTable {
  private static final int BUCKETS = 1 << 16;
  private static final int HEAD = 5;

  private final byte[] bytes;
  private final int width;
  private final int[] starts = new int[BUCKETS + 1];

  HashedTable(byte[] bytes) {
    this.bytes = bytes;
    ByteBuffer head = ByteBuffer.wrap(bytes);
    int entries = head.getInt();
    width = head.get();
    for (int i = 0; i < BUCKETS; i++) {
      starts[i + 1] = starts[i] + (bytes[HEAD + i] & 0xff);
    }
    if (starts[BUCKETS] != entries || bytes.length != HEAD + BUCKETS + entries * (2 + width)) {
      throw new IllegalStateException("a table of the program is broken");
    }
  }

  /** The number of a word in all tables: its {@link String#hashCode}, well spread. */
  static int hash(String word) {
    int h = word.hashCode();
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  /** The number of a name from that of all its words but the last and that of the last. */
  static int phrase(int before, int word) {
    return before * 31 + word;
  }

  /** Where the bytes of a hash begin, or -1. */
  int find(int hash) {
    int low = starts[hash >>> 16];
    int high = starts[(hash >>> 16) + 1] - 1;
    int wanted = hash & 0xffff;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = HEAD + BUCKETS + middle * (2 + width);
      int key = (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
      if (key == wanted) {
        return at + 2;
      }
      if (key < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** A byte of the table, from 0 to 255. */
  int at(int place) {
    return bytes[place] & 0xff;
  }

  /**
   * The file of a table.
   *
   * @param hashes in any order, each once
   * @param payload for each hash {@code width} bytes, the first of an entry in the highest place
   *     that counts
   */
  static byte[] file(int[] hashes, long[] payload, int width) {
    Long[] order = new Long[hashes.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (hashes[i] & 0xffffffffL) << 32 | i;
    }
    Arrays.sort(order, Long::compareUnsigned);
    byte[] file = new byte[HEAD + BUCKETS + hashes.length * (2 + width)];
    ByteBuffer out = ByteBuffer.wrap(file);
    out.putInt(hashes.length).put((byte) width);
    out.position(HEAD + BUCKETS);
    for (long entry : order) {
      int hash = (int) (entry >>> 32);
      int bucket = HEAD + (hash >>> 16);
      if (++file[bucket] == 0) {
        throw new IllegalArgumentException("more than 255 words share 16 bits of their hashes");
      }
      out.putShort((short) hash);
      for (int b = width - 1; b >= 0; b--) {
        out.put((byte) (payload[(int) entry] >>> 8 * b));
      }
    }
    return file;
  }
}

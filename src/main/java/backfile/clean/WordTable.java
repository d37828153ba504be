package backfile.clean;

/**
 * Words looked up where they stand in a text, without being cut out of it, because every word of
 * every seed is. Upper and lower case are the same. A word is kept as a 64-bit hash of its
 * characters, so that two of a table's few thousand words fall together with a chance below one to
 * a million million.
 */
final class WordTable {
  /** What is done with each word of a text. */
  interface Each {
    /** A word begins at one index and ends before the other. */
    void word(int from, int to);
  }

  /** Of the characters of ASCII, which are letters and figures. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = isOther(c);
    }
  }

  private long[] keys;
  private int[] values;
  private int size;

  /** An empty table, for some number of words; it grows where there are more. */
  WordTable(int expected) {
    keys = new long[Integer.highestOneBit(Math.max(8, expected)) * 4];
    values = new int[keys.length];
  }

  /** Hands over the words of a text in order: runs of letters, marks and figures. */
  static void each(String text, Each each) {
    int start = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean inside = at < text.length() && isInWord(text.charAt(at));
      if (inside && start < 0) {
        start = at;
      } else if (!inside && start >= 0) {
        each.word(start, at);
        start = -1;
      }
    }
  }

  private static boolean isInWord(char c) {
    if (c < PLAIN.length) {
      return PLAIN[c];
    }
    return isOther(c);
  }

  private static boolean isOther(char c) {
    // The types from the first to the last of letters, marks and figures stand in a row.
    int type = Character.getType(c);
    return type >= Character.UPPERCASE_LETTER && type <= Character.OTHER_NUMBER
        || Character.isSurrogate(c);
  }

  /** Adds bits to what stands for a word; a value of 0 adds nothing. */
  void add(String text, int from, int to, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    long key = key(text, from, to);
    int at = slot(key);
    size += values[at] == 0 ? 1 : 0;
    keys[at] = key;
    values[at] |= value;
  }

  /** What stands for a word, or 0. */
  int of(String text, int from, int to) {
    return values[slot(key(text, from, to))];
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int at = (int) (key ^ key >>> 32) & mask;
    while (values[at] != 0 && keys[at] != key) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 4];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        values[at] = oldValues[i];
      }
    }
  }

  /** FNV-1a over the characters in lower case. */
  private static long key(String text, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      boolean plain = c >= 'a' && c <= 'z';
      hash = (hash ^ (plain ? c : Character.toLowerCase(c))) * 0x100000001b3L;
    }
    return hash;
  }
}

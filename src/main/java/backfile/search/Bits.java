package backfile.search;

/** Bits as text, six in a character of {@link Figures64}, the first one highest. */
final class Bits {
  static final int A_CHARACTER = 6;

  private final StringBuilder text = new StringBuilder();
  private int rest;
  private int free = A_CHARACTER;

  /** Adds the lowest bits of a value. */
  void add(int value, int bits) {
    for (int left = bits; left > 0; ) {
      int part = Math.min(left, free);
      left -= part;
      free -= part;
      rest |= (value >>> left & (1 << part) - 1) << free;
      if (free == 0) {
        text.append(Figures64.end(rest));
        rest = 0;
        free = A_CHARACTER;
      }
    }
  }

  /**
   * Adds a number: a one for each time that it holds the divisor, a zero, and what is left (Rice
   * 1979).
   *
   * @param divisor as a power of two
   */
  void rice(int number, int divisor) {
    for (int ones = number >>> divisor; ones > 0; ones -= Math.min(ones, 16)) {
      add(0xffff, Math.min(ones, 16));
    }
    add(0, 1);
    add(number, divisor);
  }

  /** How many characters there are. */
  int length() {
    return text.length() + (free < A_CHARACTER ? 1 : 0);
  }

  /** Gives the text, the last character filled up with zeros, and is empty again. */
  String taken() {
    if (free < A_CHARACTER) {
      text.append(Figures64.end(rest));
    }
    String taken = text.toString();
    text.setLength(0);
    rest = 0;
    free = A_CHARACTER;
    return taken;
  }
}

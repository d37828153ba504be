package backfile.markdown;

/**
 * A text that counts how often its characters are read and refuses when that passes all reason. A
 * limit in steps, not in seconds, so that the outcome never depends on the machine. An honest
 * article is read some thirty times over.
 */
final class Budget implements CharSequence {
  private static final long FREE = 2_000_000;
  private static final long READS_A_CHARACTER = 400;

  private final String text;
  private long left;

  Budget(String text) {
    this.text = text;
    this.left = FREE + READS_A_CHARACTER * text.length();
  }

  /** Thrown in the middle of a parse that reads on and on. */
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Spent() {
      super("the parse takes too many steps", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Spent();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}

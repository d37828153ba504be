package backfile.model;

/**
 * One article, file or setting cannot be used. Thrown by the stage that reads it and turned into a
 * {@link Problem} where the place is known; it never stops the others.
 */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final String hint;

  /**
   * @param line the line of the file, counted from 1; 0 for the whole
   * @param what what is wrong, with the value
   * @param hint what to do about it, as an instruction
   */
  public Refused(int line, String what, String hint) {
    super(what);
    this.line = line;
    this.hint = hint;
  }

  /** The same refusal as a problem of one article of this file. */
  public Problem in(String file, int part) {
    return Problem.aside(file, line, "its article " + part + " " + getMessage(), hint);
  }

  /** The same refusal as a problem of this file. */
  public Problem in(String file) {
    return Problem.aside(file, line, String.valueOf(getMessage()), hint);
  }
}

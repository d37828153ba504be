package backfile;

import backfile.model.Problem;
import backfile.model.Refused;
import java.util.function.Consumer;

/**
 * The articles of one file that cannot be read. The first {@value #TOLD} are told one by one; a
 * file of which ten thousand are bad has one fault and not ten thousand, so the rest is counted.
 */
final class BadParts {
  private static final int TOLD = 20;

  private final String file;
  private final Consumer<Problem> told;
  private int all;

  /**
   * @param told takes each problem of the file
   */
  BadParts(String file, Consumer<Problem> told) {
    this.file = file;
    this.told = told;
  }

  /** One more that cannot be read. */
  void add(int part, Refused why) {
    all++;
    if (all <= TOLD) {
      told.accept(why.in(file, part));
    }
  }

  /** Tells how many there were, when there were too many; to be called when the file is read. */
  void count() {
    if (all > TOLD) {
      told.accept(
          Problem.aside(
              file,
              0,
              all + " of its articles cannot be read; the first " + TOLD + " are told",
              "mend what they have in common, or save the file again"));
    }
  }
}

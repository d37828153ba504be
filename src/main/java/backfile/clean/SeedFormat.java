package backfile.clean;

import backfile.letters.Decoded;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A kind of input file. One file may give many articles. */
public interface SeedFormat {

  /**
   * Whether files with this ending (lower case, without the dot; empty for none) are of the kind.
   */
  boolean reads(String ending);

  /**
   * Gives the articles of a file in order, each as soon as it is read, so that a file of many never
   * has to fit into memory. A file is read twice and must give the same both times.
   *
   * @param file the name that the seeds carry, relative to seeds/
   * @throws Refused when the file is not what its ending says, is empty or too large, or cannot be
   *     read any further: what was given before stays
   */
  void read(String file, InputStream in, Intake intake) throws IOException, Refused;

  /** Where a format gives what it finds in a file, in the order of the file. */
  interface Intake {
    /** The next article. It may wait until there is room for another. */
    void take(Seed seed);

    /**
     * An article that cannot be read although those behind it can. It has its number all the same,
     * so that the others keep theirs once it is mended.
     *
     * @param part which article of the file it is, counted from 1
     * @param why the line of the file, what is wrong with the article (the words go on where "its
     *     article 17" ends), and the way out
     */
    void pass(int part, Refused why);

    /**
     * What of the file is no article and was left out, such as drafts; the words go on where the
     * file's name ends.
     *
     * @param hint what to do about it, as an instruction; empty when there is nothing to do
     */
    void note(String what, String hint);
  }

  /** How many bytes one article may have. */
  int LARGEST = 8 << 20;

  /** All bytes of a file that holds one article; refuses more than {@value #LARGEST}. */
  static byte[] bytes(InputStream in) throws IOException, Refused {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Refused(
          0,
          "is larger than " + (LARGEST >> 20) + " MB, which no article is",
          "split it into one file for each article");
    }
    return bytes;
  }

  /** What the ledger says of reading a text whose lines are the seed's. */
  static List<Ledger.Repaired> repaired(Decoded decoded) {
    List<Ledger.Repaired> repaired = new ArrayList<>();
    if (decoded.broken() > 0) {
      String what =
          decoded.broken()
              + (decoded.broken() == 1 ? " character that is not " : " characters that are not ")
              + decoded.encoding()
              + ", shown as U+FFFD";
      repaired.add(new Ledger.Repaired(0, what));
    }
    repaired.addAll(decoded.repaired());
    return repaired;
  }

  /** The same for a source, such as a page's, whose lines are not the seed's. */
  static List<Ledger.Repaired> repairedSource(Decoded decoded) {
    return repaired(decoded).stream()
        .map(
            r ->
                r.line() == 0
                    ? r
                    : new Ledger.Repaired(0, "line " + r.line() + " of the source: " + r.what()))
        .toList();
  }
}

package backfile.clean;

import backfile.letters.Decoded;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/** A kind of input file. One file may give many articles. */
public interface SeedFormat {

  /**
   * Whether files with this ending (lower case, without the dot; empty for none) are of the kind.
   */
  boolean reads(String ending);

  /**
   * The articles of a file in order, one by one where there are many, so that a file never has to
   * fit into memory. The stream reads from {@code in} until it is closed.
   *
   * @param file the name that the seeds carry, relative to seeds/
   * @throws Refused when the file is not what its ending says, is empty or too large
   */
  Stream<Seed> read(String file, InputStream in) throws IOException, Refused;

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

  /** What the ledger says of characters that could not be read. */
  static List<Ledger.Repaired> repaired(Decoded decoded) {
    return decoded.broken() == 0
        ? List.of()
        : List.of(
            new Ledger.Repaired(
                0,
                decoded.broken()
                    + " characters that are not "
                    + decoded.encoding()
                    + ", shown as U+FFFD"));
  }
}

package backfile.clean;

import backfile.model.Refused;
import backfile.model.Seed;
import java.io.IOException;
import java.io.InputStream;
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
}

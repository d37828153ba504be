package backfile.clean;

import backfile.model.Refused;
import backfile.model.Seed;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** A kind of input file. One file may give many articles; they are handed on one by one. */
public interface SeedFormat {

  /**
   * Whether files with this ending (lower case, without the dot; empty for none) are of the kind.
   */
  boolean reads(String ending);

  /**
   * Reads a file and hands on its articles in order.
   *
   * @param file the name that the seeds carry, relative to seeds/
   * @throws Refused when the file is not what its ending says, is empty or too large
   */
  void read(String file, InputStream in, Consumer<Seed> seeds) throws IOException, Refused;
}

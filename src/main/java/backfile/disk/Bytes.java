package backfile.disk;

import backfile.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reading files of which only so much is sensible. */
public final class Bytes {
  /** Text that people write by hand is far smaller. */
  private static final long LARGEST = 16L << 20;

  private Bytes() {}

  /** A file of content/ or templates/; refuses one that cannot be read or is far too large. */
  public static byte[] of(Path file) throws Refused {
    try {
      if (Files.size(file) > LARGEST) {
        throw new Refused(
            0,
            "is larger than " + (LARGEST >> 20) + " MB",
            "split it, or move it to content/media/");
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The refusal of a file that the system does not let us read. */
  public static Refused unreadable(IOException e) {
    return new Refused(
        0,
        "cannot be read (" + SiteFolder.reason(e) + ")",
        "make it readable, or move it out of the folder");
  }
}

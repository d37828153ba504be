package backfile;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where the project and the data beside it lie. */
final class Project {
  private Project() {}

  /** The project's own folder. */
  static Path home() {
    return Path.of("").toAbsolutePath();
  }

  /** The folder of test data beside the project; skips the test where it is missing. */
  static Path shared(String name) {
    Path path = home().resolveSibling("shared").resolve(name);
    Assumptions.assumeTrue(
        Files.exists(path), "skipped, because shared/" + name + " is not beside the project");
    return path;
  }
}

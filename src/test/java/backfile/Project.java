package backfile;

import backfile.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** A set of hostile inputs, one object each; skips the test where they are missing. */
  static List<Map<String, Object>> hostile(String set) throws Exception {
    List<Map<String, Object>> cases = new ArrayList<>();
    for (String line : Files.readAllLines(shared("corpora/hostile/" + set + ".jsonl"))) {
      cases.add(new HashMap<>(Json.object(line)));
    }
    return cases;
  }
}

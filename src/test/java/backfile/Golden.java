package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Pairs of files: an input and what it must become. A new pair is a new test. {@code
 * -Dgolden.accept=true} writes what comes out as the new expectation; read the diff like code.
 */
final class Golden {
  private static final boolean ACCEPT = Boolean.getBoolean("golden.accept");

  private Golden() {}

  /** What an input becomes. */
  interface Becoming {
    String of(Path input) throws Exception;
  }

  /**
   * The cases of a folder whose inputs end in {@code ending}, against files with the other ending.
   */
  static Stream<DynamicTest> cases(String stage, String ending, String expected, Becoming becoming)
      throws IOException {
    Path folder = Project.home().resolve("src/test/resources/golden").resolve(stage);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(ending))
          .sorted()
          .map(
              input -> {
                String name = input.getFileName().toString();
                String base = name.substring(0, name.length() - ending.length());
                return DynamicTest.dynamicTest(
                    stage + "/" + base,
                    () -> compare(input, folder.resolve(base + expected), becoming.of(input)));
              })
          .toList()
          .stream();
    }
  }

  /** An input that a test makes itself, because its bytes cannot be read: what it must become. */
  static void compare(String expected, String actual) throws IOException {
    Path expectation =
        Project.home().resolve("src/test/resources/golden").resolve(expected + ".expected.md");
    if (ACCEPT) {
      Files.writeString(expectation, actual);
      return;
    }
    assertThat(actual).isEqualTo(Files.readString(expectation));
  }

  private static void compare(Path input, Path expectation, String actual) throws IOException {
    if (ACCEPT) {
      Files.writeString(expectation, actual);
      return;
    }
    assertThat(actual)
        .as("from %s:%n%s", input.getFileName(), Files.readString(input))
        .isEqualTo(Files.readString(expectation));
  }
}

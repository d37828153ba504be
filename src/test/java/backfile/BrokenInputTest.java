package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Archives with faults, {@code src/test/resources/broken/NAME/}: files to copy, {@code setup.txt}
 * for what a file in a repository cannot be, and {@code expected.txt}, whose first line is the exit
 * code and whose others must stand in the messages. A sound article beside the fault must come out
 * whole unless the case says {@code nothing published}; then an older site must stay as it was.
 */
class BrokenInputTest {
  private static final Path CASES = Project.home().resolve("src/test/resources/broken");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> broken() throws IOException {
    try (Stream<Path> cases = Files.list(CASES)) {
      List<Path> sorted = cases.sorted().toList();
      return sorted.stream()
          .map(c -> DynamicTest.dynamicTest(c.getFileName().toString(), () -> run(c)));
    }
  }

  private void run(Path example) throws IOException {
    Archive archive = new Archive(Files.createDirectory(folder.resolve(example.getFileName())));
    archive.write(
        "seeds/sound.txt",
        Archive.seed(
            "A sound article",
            "3 March 2020",
            "This article has nothing wrong with it, and it must be published whatever else is.",
            "Its second paragraph says the same in other words, to be sure of it."));
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = example.relativize(file).toString().replace('\\', '/');
        if (!name.equals("setup.txt") && !name.equals("expected.txt")) {
          archive.write(name, Files.readAllBytes(file));
        }
      }
    }
    List<String> options = new ArrayList<>();
    if (Files.exists(example.resolve("setup.txt"))) {
      for (String line : Files.readAllLines(example.resolve("setup.txt"))) {
        setUp(archive, line, options);
      }
    }
    List<String> expected = Files.readAllLines(example.resolve("expected.txt"));
    boolean nothing = expected.contains("nothing published");
    if (nothing && !archive.has("site")) {
      archive.write("site/.nojekyll", "").write("site/index.html", "the old site");
    }
    Map<String, String> before = archive.contents("site");
    Archive.Answer answer = archive.build(options.toArray(new String[0]));
    assertThat(String.valueOf(answer.code())).as(answer.err()).isEqualTo(expected.get(0));
    for (String message : expected.subList(1, expected.size())) {
      if (!message.equals("nothing published")) {
        assertThat(answer.err()).contains(message);
      }
    }
    assertThat(answer.err()).as("no stack trace").doesNotContain("\tat ");
    if (nothing) {
      assertThat(archive.contents("site")).isEqualTo(before);
    } else {
      assertThat(archive.read("site/articles/a-sound-article.html"))
          .contains("nothing wrong with it");
      assertThat(archive.check().code()).as(archive.check().err()).isZero();
    }
  }

  private static void setUp(Archive archive, String line, List<String> options) throws IOException {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "bytes" -> archive.write(words[1], HexFormat.of().parseHex(words[2]));
      case "large" -> archive.write(words[1], "word ".repeat(Integer.parseInt(words[2]) / 5));
      case "link" -> Files.createSymbolicLink(archive.path(words[1]), Path.of(words[2]));
      case "folder" -> Files.createDirectories(archive.path(words[1]));
      case "without" -> archive.delete(words[1]);
      case "option" -> {
        options.add(words[1]);
        options.add(words.length > 2 ? words[2].replace("$", archive.path("").toString()) : "");
      }
      default -> throw new IllegalArgumentException(line);
    }
  }
}

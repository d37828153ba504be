package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README does what a newcomer expects of it. */
class ReadmeTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  @TempDir Path folder;

  private static List<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(Project.home().resolve("README.md")));
    while (block.find()) {
      commands.addAll(block.group(1).lines().toList());
    }
    return commands;
  }

  @Test
  void everyCommandRuns() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/bin/sh")), "skipped, because there is no POSIX shell here");
    Path copy = folder.resolve("checkout");
    for (String top : List.of("seeds", "content")) {
      for (String file : Trees.files(Project.home().resolve(top))) {
        Path to = copy.resolve(top).resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(Project.home().resolve(top).resolve(file), to);
      }
    }
    // The launcher itself is tried by the build server, in a fresh checkout: it may build the jar,
    // and a build inside a build would pull the classes from under this test.
    Path launcher = copy.resolve("backfile");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -cp '%s' backfile.Backfile \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    int run = 0;
    for (String command : commands()) {
      if (command.equals("mvn verify")) {
        continue;
      }
      Path out = folder.resolve("out");
      Process process =
          new ProcessBuilder("/bin/sh", "-c", command)
              .directory(copy.toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      process.getOutputStream().close();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command).isTrue();
      String answer = Files.readString(out, StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as(command + "\n" + answer).isZero();
      assertThat(answer).as(command).isNotBlank();
      run++;
    }
    assertThat(run).isGreaterThan(6);
    assertThat(copy.resolve("site/index.html")).exists();
    assertThat(folder.resolve("try/sitemap.xml")).content().contains("https://example.org/try/");
    assertThat(folder.resolve("report.json")).content().contains("\"inputs\"");
  }

  @Test
  void theSecondCommandIsTheTestCommandThatTheBuildServerRuns() throws IOException {
    assertThat(commands().subList(0, 2)).containsExactly("./backfile build", "mvn verify");
    Path server = Project.home().resolve(".ci/run");
    assertThat(server).content().contains("./backfile build").contains("mvn -B verify");
  }

  @Test
  void everyFileThatThePapersLinkToIsThere() throws IOException {
    for (String paper :
        List.of(
            "README.md",
            "templates/README.md",
            ".github/ARCHITECTURE.md",
            ".github/CONTRIBUTING.md",
            ".github/CHANGELOG.md")) {
      Path file = Project.home().resolve(paper);
      Matcher link = LINK.matcher(Files.readString(file));
      while (link.find()) {
        if (!link.group(1).contains("://")) {
          assertThat(file.resolveSibling(link.group(1))).as(paper).exists();
        }
      }
    }
  }
}

package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    Checkout checkout = new Checkout(folder.resolve("checkout"));
    int run = 0;
    for (String command : commands()) {
      if (command.equals("mvn verify")) {
        continue;
      }
      Archive.Answer answer = checkout.run(command, Map.of());
      String said = answer.out() + answer.err();
      assertThat(answer.code()).as(command + "\n" + said).isZero();
      assertThat(said).as(command).isNotBlank();
      run++;
    }
    assertThat(run).isGreaterThan(6);
    assertThat(checkout.folder().resolve("site/index.html")).exists();
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
            ".github/CHANGELOG.md",
            ".github/SECURITY.md")) {
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

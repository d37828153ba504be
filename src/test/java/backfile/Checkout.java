package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.disk.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A copy of the checkout, to run in it what papers and workflows tell people to run. */
final class Checkout {
  private static final Path SHELL = Path.of("/bin/sh");

  private final Path folder;

  /**
   * Copies what an archive consists of. The launcher is tried by the build server, in a fresh
   * checkout: it may build the jar, and a build inside a build would pull the classes from under
   * the tests. So a script that starts these very classes stands in its place.
   */
  Checkout(Path folder) throws IOException {
    this.folder = folder;
    for (String top : List.of("seeds", "content", "templates")) {
      Path from = Project.home().resolve(top);
      for (String file : Trees.files(from)) {
        Path to = folder.resolve(top).resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(from.resolve(file), to);
      }
    }
    Path launcher = folder.resolve("backfile");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -cp '%s' backfile.Backfile \"$@\"\n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }

  Path folder() {
    return folder;
  }

  /** The archive in it, to be built without a shell. */
  Archive archive() {
    return new Archive(folder);
  }

  /** Runs a script that ends with its first command that fails. */
  Archive.Answer run(String script, Map<String, String> environment) throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(SHELL), "skipped, because there is no POSIX shell here");
    Path out = folder.resolveSibling("out");
    Path err = folder.resolveSibling("err");
    ProcessBuilder builder =
        new ProcessBuilder(SHELL.toString(), "-e", "-c", script)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(script).isTrue();
    return new Archive.Answer(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}

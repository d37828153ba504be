package backfile;

import backfile.check.SiteCheck;
import backfile.disk.Console;
import backfile.disk.Folders;
import backfile.disk.SiteFolder;
import backfile.disk.Trees;
import backfile.html.PageLinks;
import backfile.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backfile check}. */
@Command(
    name = "check",
    description = "Looks for links and anchors of the site that lead nowhere.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Backfile.Streams streams;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  CheckCommand(Backfile.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Console console = new Console(streams.out(), streams.err(), streams.terminal());
    Folders folders = options.folders();
    if (!Files.isRegularFile(folders.site().resolve("index.html"))) {
      console.complain(
          "there is no site in " + folders.site() + "\n  → build it first: backfile build");
      return Build.NOTHING;
    }
    try {
      List<String> files = Trees.files(folders.site());
      SiteCheck check = new SiteCheck(files, baseUrl(folders));
      int pages = 0;
      try (Console.Progress progress = console.progress("Checking", files.size())) {
        for (String file : files) {
          progress.step();
          if (file.endsWith(".html") && !file.startsWith("media/")) {
            byte[] bytes = Files.readAllBytes(folders.site().resolve(file));
            check.page(file, new String(bytes, StandardCharsets.UTF_8));
            pages++;
          }
        }
      }
      List<Problem> problems = check.problems();
      console.list(problems);
      console.say(
          pages
              + " pages, "
              + check.links()
              + " links: "
              + (problems.isEmpty() ? "all well" : problems.size() + " to mend"));
      return problems.isEmpty() ? Build.WELL : Build.ASIDE;
    } catch (IOException e) {
      console.complain(
          folders.site() + " cannot be read (" + SiteFolder.reason(e) + ")\n  → make it readable");
      return Build.NOTHING;
    }
  }

  /** The address for which the site was built; its own word goes where none is given. */
  private Optional<String> baseUrl(Folders folders) throws IOException {
    Optional<String> given = options.baseUrl();
    return given.isPresent()
        ? given
        : PageLinks.of(Files.readString(folders.site().resolve("index.html"))).canonical();
  }
}

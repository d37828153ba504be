package backfile;

import backfile.disk.Console;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code backfile build}. */
@Command(
    name = "build",
    description = "Cleans the raw texts, finds the names, writes the site.",
    mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {
  private final Backfile.Streams streams;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  BuildCommand(Backfile.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Console console = new Console(streams.out(), streams.err(), streams.terminal());
    Build build = new Build(options.folders(), options.baseUrl(), options.threads(), console);
    int code = build.run(options.report());
    if (code != Build.NOTHING) {
      Report report = build.report();
      console.say(
          String.format(
              Locale.ROOT,
              "%d article%s, %d name%s, %d pages in %.1f s",
              report.articles(),
              report.articles() == 1 ? "" : "s",
              report.names(),
              report.names() == 1 ? "" : "s",
              report.pages(),
              report.seconds()));
      console.say("→ open " + options.siteAsNamed().replaceFirst("/+$", "") + "/index.html");
    }
    return code;
  }
}

package backfile;

import backfile.disk.Console;
import java.time.Duration;
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
    Build build =
        new Build(options.folders(), options.baseUrl(), options.threads(), Duration.ZERO, console);
    int code = build.run(options.report());
    if (code != Build.NOTHING) {
      console.say(build.report().summary());
      if (!build.report().advice().isEmpty()) {
        console.say(build.report().advice());
      }
      console.say("→ open " + options.siteAsNamed().replaceFirst("/+$", "") + "/index.html");
    }
    return code;
  }
}

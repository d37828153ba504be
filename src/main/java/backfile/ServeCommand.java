package backfile;

import backfile.disk.Console;
import backfile.disk.Folders;
import backfile.disk.SiteFolder;
import java.io.IOException;
import java.net.BindException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backfile serve}. Goes on until it is told to end, with Ctrl-C say. */
@Command(
    name = "serve",
    description = "Builds, shows the site to browsers of this machine, builds again on a change.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Backfile.Streams streams;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "where to serve (default: 8080; 0: any port that is free)")
  private int port = 8080;

  @Spec private CommandSpec spec = CommandSpec.create();

  ServeCommand(Backfile.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "--port " + port + " is not between 0 and 65535");
    }
    Console console = new Console(streams.out(), streams.err(), streams.terminal());
    Folders folders = options.folders();
    Optional<String> baseUrl = options.baseUrl();
    int threads = options.threads();
    Optional<String> conflict = folders.conflict();
    if (conflict.isPresent()) {
      console.complain(conflict.get());
      return Build.NOTHING;
    }
    try (Preview preview =
        Preview.start(
            folders,
            () -> new Build(folders, baseUrl, threads, Preview.PATIENCE, console),
            options.report(),
            console,
            port)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(preview, console)));
      console.say("→ open " + preview.address() + "  (Ctrl-C ends)");
      preview.await();
      return Build.WELL;
    } catch (BindException taken) {
      console.complain(
          "port "
              + port
              + " cannot be had ("
              + SiteFolder.reason(taken)
              + ")\n  → give another with --port, or 0 for any that is free");
    } catch (IOException e) {
      console.complain(
          "the folders cannot be watched (" + SiteFolder.reason(e) + ")\n  → make them readable");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Build.NOTHING;
  }

  private static void close(Preview preview, Console console) {
    try {
      preview.close();
    } catch (IOException e) {
      console.complain("the preview did not end cleanly (" + SiteFolder.reason(e) + ")");
    }
  }
}

package backfile;

import backfile.disk.Console;
import backfile.disk.Folders;
import backfile.disk.SiteReader;
import backfile.disk.Watch;
import backfile.model.Problem;
import backfile.render.Pages;
import backfile.serve.Notice;
import backfile.serve.Server;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Shows an archive while people work on it: builds, serves the site to browsers of this machine,
 * and builds again whenever seeds/, content/ or templates/ change.
 *
 * <p>It is the same build as {@code backfile build}, into the same folder and for the same
 * base-url: what is looked at is what will be published, and no address of the preview can find its
 * way into a site. All that differs, the server changes in the copies that it sends.
 */
final class Preview implements AutoCloseable {
  /**
   * Somebody may run a build by hand meanwhile; refused for that, a page would stay out of date.
   */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  /** A build under way is let finish; a very long one is cut off, which the next puts right. */
  private static final long LAST_BUILD_SECONDS = 10;

  private final Supplier<Build> builds;
  private final Optional<Path> report;
  private final Console console;
  private final Server server;
  private final Watch watch;
  private final Thread worker = new Thread(this::work, "backfile-preview");
  private volatile @Nullable IOException ended;

  private Preview(
      Supplier<Build> builds, Optional<Path> report, Console console, Server server, Watch watch) {
    this.builds = builds;
    this.report = report;
    this.console = console;
    this.server = server;
    this.watch = watch;
  }

  /**
   * Builds once and starts to serve and to watch.
   *
   * @param builds a new build of these folders each time
   * @param report where each build writes its report
   * @param port 0 for any that is free
   * @throws java.net.BindException when another program has the port; then nothing was built
   */
  static Preview start(
      Folders folders, Supplier<Build> builds, Optional<Path> report, Console console, int port)
      throws IOException {
    SiteReader site = new SiteReader(folders.site());
    SiteReader state = new SiteReader(folders.state());
    Server.Source source =
        path -> {
          boolean review = path.equals(List.of(Pages.REVIEW));
          Optional<SeekableByteChannel> file = site.open(path);
          return file.isEmpty() && review ? state.open(path) : file;
        };
    Server server = Server.open(port, source);
    try {
      Watch watch = Watch.on(List.of(folders.seeds(), folders.content(), folders.templates()));
      Preview preview = new Preview(builds, report, console, server, watch);
      preview.build();
      preview.worker.start();
      return preview;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /** Where the home page is. */
  String address() {
    return server.address();
  }

  /** Waits until the preview is closed, or can go no further. */
  void await() throws IOException, InterruptedException {
    worker.join();
    IOException why = ended;
    if (why != null) {
      throw why;
    }
  }

  private void work() {
    try {
      while (watch.await()) {
        build();
      }
    } catch (IOException e) {
      ended = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void build() throws IOException {
    Build build = builds.get();
    int code;
    try {
      code = build.run(report);
    } catch (RuntimeException fault) {
      // Not the person's doing, and whoever edits in the meantime should not lose the preview.
      String what = "a fault in Backfile stopped the build: " + fault + "\n  → report it, please";
      console.complain(what);
      server.built(new Notice(false, what, List.of()));
      return;
    }
    watch.own(build.report().touched());
    if (code != Build.NOTHING) {
      console.say(build.report().summary());
      if (!build.report().advice().isEmpty()) {
        console.say(build.report().advice() + ", or " + server.address() + Pages.REVIEW);
      }
    }
    List<Problem> aside =
        build.report().problems().stream().filter(p -> p.weight() == Problem.Weight.ASIDE).toList();
    server.built(new Notice(code != Build.NOTHING, build.complaint(), aside));
  }

  @Override
  public void close() throws IOException {
    watch.close();
    server.close();
    try {
      worker.join(TimeUnit.SECONDS.toMillis(LAST_BUILD_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

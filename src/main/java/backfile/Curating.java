package backfile;

import backfile.disk.Console;
import backfile.disk.Crew;
import backfile.disk.Folders;
import backfile.disk.Lock;
import backfile.disk.MentionStore;
import backfile.disk.SiteFolder;
import backfile.disk.Trees;
import backfile.model.Refused;
import backfile.model.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the commands about names share: the archive's lock, one reading of all articles, and what is
 * said when something is in the way. They look at content/ as it stands; seeds are the build's.
 */
final class Curating {
  private final Folders folders;
  private final int threads;
  private final Console console;
  private final String command;
  private final Optional<Path> report;

  /** What a command does with an archive that was read. */
  @FunctionalInterface
  interface Work {
    /** Does it, and gives the exit code. */
    int on(Settled settled, Settings settings) throws IOException, Refused, Crew.Failed;
  }

  /**
   * @param command what people typed, to say where a mistake is
   */
  Curating(ArchiveOptions options, Console console, String command) {
    this.folders = options.folders();
    this.threads = options.threads();
    this.console = console;
    this.command = command;
    this.report = options.report();
  }

  Folders folders() {
    return folders;
  }

  /** Reads the archive and does the work; 2 where that cannot be done. */
  int run(Work work) {
    if (!Files.isDirectory(folders.content().resolve("articles"))) {
      console.complain(
          "there is nothing in "
              + folders.content()
              + "\n  → build the archive first: backfile build");
      return Build.NOTHING;
    }
    try {
      // Long enough for a build of `serve`, which a decision may follow by a moment.
      Optional<Lock> lock = Lock.take(folders.state(), Preview.PATIENCE);
      if (lock.isEmpty()) {
        console.complain(
            "a build of this archive is running, process "
                + Lock.holder(folders.state())
                + "\n  → wait until it is done");
        return Build.NOTHING;
      }
      try (Lock held = lock.get()) {
        return locked(work);
      }
    } catch (IOException e) {
      String said = String.valueOf(e.getMessage());
      console.complain(
          said.contains("→")
              ? said
              : folders.content()
                  + ": "
                  + SiteFolder.reason(e)
                  + "\n  → make the folder readable and writable");
    } catch (Refused refused) {
      console.list(List.of(refused.in(command)));
    } catch (Crew.Failed failed) {
      console.complain(String.valueOf(failed.getMessage()));
    }
    return Build.NOTHING;
  }

  /** Writes what was found or done to the file that {@code --report} names, where it names one. */
  void report(String json) throws IOException {
    if (report.isPresent()) {
      try {
        Trees.write(report.get().toAbsolutePath(), json.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IOException(
            report.get()
                + " cannot be written ("
                + SiteFolder.reason(e)
                + ")\n  → give another file with --report",
            e);
      }
    }
  }

  private int locked(Work work) throws IOException, Refused, Crew.Failed {
    Trees.sweep(folders.content());
    // What is wrong in other files is the build's to tell.
    Report unsaid = new Report();
    ContentFolder content = new ContentFolder(folders, unsaid);
    Settings settings = content.settingsAsTheyStand();
    try (Crew crew = new Crew(threads);
        MentionStore store = MentionStore.open(folders.state())) {
      FirstReading articles = new FirstReading(content, crew, console, unsaid);
      return work.on(Settled.of(folders, content, settings, store, articles), settings);
    }
  }
}

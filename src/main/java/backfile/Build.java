package backfile;

import backfile.clean.Cleaner;
import backfile.disk.Bytes;
import backfile.disk.ChangesSpool;
import backfile.disk.Console;
import backfile.disk.Crew;
import backfile.disk.Folders;
import backfile.disk.LedgerFolder;
import backfile.disk.Lock;
import backfile.disk.SiteFolder;
import backfile.disk.Trees;
import backfile.markdown.SettingsFile;
import backfile.model.Refused;
import backfile.render.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A whole build: settings and templates first, then the two halves, then the exchange of the old
 * site for the new. Where nothing can be published the old site stays as it is.
 */
final class Build {
  /** Exit code: all well. */
  static final int WELL = 0;

  /** Exit code: something was set aside. */
  static final int ASIDE = 1;

  /** Exit code: wrong use, or nothing published. */
  static final int NOTHING = 2;

  private final Folders folders;
  private final Optional<String> baseUrl;
  private final int threads;
  private final Duration patience;
  private final Console console;
  private final Report report = new Report();
  private String complaint = "";

  /**
   * @param baseUrl where the site will stand, when not where the settings say
   * @param patience how long to wait while another build of the archive runs
   */
  Build(
      Folders folders, Optional<String> baseUrl, int threads, Duration patience, Console console) {
    this.folders = folders;
    this.baseUrl = baseUrl;
    this.threads = threads;
    this.patience = patience;
    this.console = console;
  }

  /** Builds, tells people how it went, and gives the exit code. */
  int run(Optional<Path> reportFile) {
    long start = System.nanoTime();
    int code = build();
    report.took(Math.round((System.nanoTime() - start) / 1e6) / 1e3);
    console.list(report.problems());
    if (reportFile.isPresent()) {
      try {
        byte[] json = report.json(Backfile.version()).getBytes(StandardCharsets.UTF_8);
        Trees.write(reportFile.get().toAbsolutePath(), json);
      } catch (IOException e) {
        complain(
            reportFile.get()
                + " cannot be written ("
                + SiteFolder.reason(e)
                + ")\n"
                + "  → give another file with --report");
        code = Math.max(code, ASIDE);
      }
    }
    return code;
  }

  /** Why nothing was published; empty when something was, or when a problem says it. */
  String complaint() {
    return complaint;
  }

  private void complain(String message) {
    complaint = message;
    console.complain(message);
  }

  /** What was published, for the last line of the answer. */
  Report report() {
    return report;
  }

  private int build() {
    Optional<String> conflict = folders.conflict();
    if (conflict.isPresent()) {
      complain(conflict.get());
      return NOTHING;
    }
    if (!Files.isDirectory(folders.seeds()) && !Files.isDirectory(folders.content())) {
      complain(
          "there is neither "
              + folders.seeds()
              + " nor "
              + folders.content()
              + "\n"
              + "  → make a folder seeds/ and put raw article texts into it, or name one with --seeds");
      return NOTHING;
    }
    try {
      Optional<Lock> lock = Lock.take(folders.state(), patience);
      if (lock.isEmpty()) {
        complain(
            "another build of this archive is running, process "
                + Lock.holder(folders.state())
                + "\n"
                + "  → wait until it is done");
        return NOTHING;
      }
      try (Lock held = lock.get()) {
        return locked();
      }
    } catch (IOException e) {
      String place =
          e instanceof java.nio.file.FileSystemException f && f.getFile() != null
              ? f.getFile() + ": "
              : "";
      boolean said = String.valueOf(e.getMessage()).contains("→");
      complain(
          said
              ? String.valueOf(e.getMessage())
              : place
                  + SiteFolder.reason(e)
                  + "\n  → make the folder readable and writable, and see that the disk is not full");
      return NOTHING;
    } catch (Refused refused) {
      report.add(refused.in("content/index.md"));
      return NOTHING;
    } catch (Crew.Failed failed) {
      complain(String.valueOf(failed.getMessage()));
      return NOTHING;
    }
  }

  private int locked() throws IOException, Refused, Crew.Failed {
    Trees.sweep(folders.content());
    ContentFolder content = new ContentFolder(folders, report);
    SettingsFile home = content.settings();
    if (baseUrl.isPresent()) {
      home = new SettingsFile(home.settings().at(baseUrl.get()), home.introduction());
    }
    Templates templates = new Templates(ownTemplates(), home.settings().language());
    try (Crew crew = new Crew(threads);
        SiteFolder site = SiteFolder.open(folders.site());
        ChangesSpool changes = new ChangesSpool(folders.state())) {
      LedgerFolder ledgers = new LedgerFolder(folders.state());
      new SeedsToContent(
              folders, home.settings(), crew, console, report, ledgers, changes, Cleaner::clean)
          .run();
      boolean published =
          new ContentToSite(folders, content, home, templates, crew, console, report)
              .run(site, changes);
      writeCard(site);
      report.settle();
      if (!published) {
        complain(
            "nothing can be published: no article in "
                + folders.seeds()
                + " or "
                + folders.content()
                + "\n"
                + "  → put raw article texts (.txt) into the seeds folder");
        return NOTHING;
      }
      site.exchange();
      report.written(site.files(), site.bytes());
      Report.tooLarge(site.bytes()).ifPresent(report::add);
      return report.hasAside() ? ASIDE : WELL;
    }
  }

  /** A person's own picture takes the place of the one that comes with Backfile. */
  private void writeCard(SiteFolder site) throws IOException {
    Path own = folders.templates().resolve(Templates.CARD);
    if (Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS)) {
      site.copy(own, Templates.CARD);
    } else {
      site.write(Templates.CARD, Templates.card());
    }
  }

  private Map<String, String> ownTemplates() throws IOException {
    Map<String, String> own = new HashMap<>();
    for (String name : Trees.files(folders.templates())) {
      if (name.matches(".*\\.(?:ftlh|ftlx|css|js|properties)") && !name.startsWith(".")) {
        try {
          own.put(
              name,
              new String(Bytes.of(folders.templates().resolve(name)), StandardCharsets.UTF_8));
        } catch (Refused refused) {
          report.aside("templates/" + name, "", refused.in("templates/" + name));
        }
      }
    }
    return own;
  }
}

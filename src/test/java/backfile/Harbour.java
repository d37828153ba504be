package backfile;

import backfile.disk.Console;
import backfile.disk.Folders;
import backfile.disk.Trees;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A small archive for tests of the preview, and a preview of any archive. */
final class Harbour {
  static final String LIGHTHOUSE =
      Archive.seed(
          "A lighthouse opens in Rabat",
          "3 March 2020",
          "The new lighthouse of Rabat was lit on Tuesday by Benny Gantz, a guest from Israel.",
          "Gantz thanked the harbour office, and the harbour office thanked Gantz in turn.");

  /** Where the article stands in the preview. */
  static final String PAGE = "/articles/a-lighthouse-opens-in-rabat.html";

  static final String SETTINGS =
      "---\ntitle: \"The harbour\"\nbase-url: \"https://example.org/deep/archive/\"\n---\n";

  private Harbour() {}

  /** The archive's files; nothing is built yet. */
  static Archive archive(Path folder) throws IOException {
    Archive archive = new Archive(Files.createDirectories(folder.resolve("archive")));
    return archive.write("seeds/lighthouse.txt", LIGHTHOUSE).write("content/index.md", SETTINGS);
  }

  /** A preview on any free port that says to this stream what it does. */
  static Preview preview(Archive archive, PrintStream said) throws IOException {
    Folders folders =
        new Folders(
            archive.path("seeds"),
            archive.path("content"),
            archive.path("templates"),
            archive.path("site"));
    Console console = new Console(said, said, false);
    return Preview.start(
        folders,
        () -> new Build(folders, Optional.empty(), 2, Preview.PATIENCE, console),
        Optional.empty(),
        console,
        0);
  }

  /** Saves a file in one step, as good editors do. */
  static void save(Archive archive, String name, String text) throws IOException {
    Trees.write(archive.path(name), text.getBytes(StandardCharsets.UTF_8));
  }
}

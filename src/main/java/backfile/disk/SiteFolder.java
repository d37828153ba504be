package backfile.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The site's folder while a build fills it. The build writes to a folder beside it and at the end
 * puts that in its place, so that the site is always wholly old or wholly new; what a build that
 * was cut off left behind is put right by the next. A {@code .git} in the old folder moves along.
 *
 * <p>May be used by several threads.
 */
public final class SiteFolder implements AutoCloseable {
  /** Marks a folder that Backfile made; GitHub Pages looks for a file of this name as well. */
  private static final String MARK = ".nojekyll";

  private static final String MARK_TEXT =
      "Made by Backfile, which replaces this folder at each build. Your own files belong in content/media/.\n";

  private final Path site;
  private final Path fresh;
  private final Path old;
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong pages = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private boolean open = true;

  private SiteFolder(Path site) {
    this.site = site;
    this.fresh = site.resolveSibling("." + site.getFileName() + ".new");
    this.old = old(site);
  }

  /** Where the old site stands until the new one has taken its place. */
  static Path old(Path site) {
    return site.resolveSibling("." + site.getFileName() + ".old");
  }

  /**
   * Opens the place beside the site.
   *
   * @throws IOException with a message for people when the folder holds what Backfile did not make,
   *     or when nothing can be written there
   */
  public static SiteFolder open(Path site) throws IOException {
    SiteFolder folder = new SiteFolder(site);
    folder.recover();
    if (!folder.mayReplace()) {
      throw new IOException(
          site
              + " holds files that Backfile did not make, and a build replaces the whole folder\n"
              + "  → give another folder with --site, or empty this one");
    }
    Trees.delete(folder.fresh);
    try {
      Files.createDirectories(folder.fresh);
    } catch (IOException e) {
      throw new IOException(
          folder.fresh
              + " cannot be made ("
              + reason(e)
              + ")\n"
              + "  → make the folder writable, or give another with --site",
          e);
    }
    folder.write(MARK, MARK_TEXT.getBytes(StandardCharsets.UTF_8));
    return folder;
  }

  /** What an exception of the file system says beside the path. */
  public static String reason(IOException e) {
    String kind =
        switch (e.getClass().getSimpleName()) {
          case "AccessDeniedException" -> "no permission";
          case "NoSuchFileException" -> "it is not there";
          case "FileAlreadyExistsException" -> "a file stands in the way";
          case "NotDirectoryException" -> "it is not a folder";
          default -> "";
        };
    return kind.isEmpty() ? String.valueOf(e.getMessage()) : kind;
  }

  /** Undoes or completes an exchange that was cut off. */
  private void recover() throws IOException {
    if (Files.isDirectory(old)) {
      if (!Files.exists(site)) {
        Files.move(old, site, StandardCopyOption.ATOMIC_MOVE);
      } else {
        keepGit();
        Trees.delete(old);
      }
    }
  }

  private void keepGit() throws IOException {
    Path git = old.resolve(".git");
    if (Files.exists(git) && !Files.exists(site.resolve(".git"))) {
      Files.move(git, site.resolve(".git"), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private boolean mayReplace() throws IOException {
    if (!Files.isDirectory(site) || Files.isRegularFile(site.resolve(MARK))) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(site)) {
      for (Path entry : entries) {
        if (!entry.getFileName().toString().equals(".git")) {
          return false;
        }
      }
    }
    return true;
  }

  /** Writes a file of the new site. */
  public void write(String path, byte[] content) throws IOException {
    Path file = fresh.resolve(path);
    prepare(file);
    Files.write(file, content);
    files.incrementAndGet();
    if (path.endsWith(".html")) {
      pages.incrementAndGet();
    }
    bytes.addAndGet(content.length);
  }

  /** A file of the new site that is written bit by bit; the caller closes it. */
  public OutputStream stream(String path) throws IOException {
    Path file = fresh.resolve(path);
    prepare(file);
    files.incrementAndGet();
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16) {
      @Override
      public void close() throws IOException {
        super.close();
        bytes.addAndGet(Files.size(file));
      }
    };
  }

  /** Copies a file into the new site. */
  public void copy(Path from, String path) throws IOException {
    Path file = fresh.resolve(path);
    prepare(file);
    Files.copy(from, file);
    files.incrementAndGet();
    bytes.addAndGet(Files.size(file));
  }

  private void prepare(Path file) throws IOException {
    Path folder = file.getParent();
    if (!file.normalize().startsWith(fresh) || folder == null) {
      throw new IOException(file + " is outside the site");
    }
    if (!folders.contains(folder)) {
      Files.createDirectories(folder);
      folders.add(folder);
    }
  }

  /** How many files the new site has. */
  public long files() {
    return files.get();
  }

  /** How many pages the new site has. */
  public long pages() {
    return pages.get();
  }

  /** How many bytes the new site has. */
  public long bytes() {
    return bytes.get();
  }

  /** Puts the new site in the place of the old. */
  public void exchange() throws IOException {
    Trees.delete(old);
    if (Files.exists(site)) {
      Files.move(site, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, site, StandardCopyOption.ATOMIC_MOVE);
    open = false;
    keepGit();
    Trees.delete(old);
  }

  /** Throws the new site away when it has not taken its place. */
  @Override
  public void close() throws IOException {
    if (open) {
      Trees.delete(fresh);
    }
  }
}

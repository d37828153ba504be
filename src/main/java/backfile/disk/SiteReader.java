package backfile.disk;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * Opens files of a finished site and nothing else, also while builds exchange the site: a file is
 * the old one or the new one, whole. May be used by several threads.
 */
public final class SiteReader {
  /** Between its two moves an exchange has no site; they are far apart only on a busy machine. */
  private static final int TRIES = 400;

  private static final int PAUSE_MILLIS = 5;

  private final Path site;

  /** Reads the site in this folder, which need not be there yet. */
  public SiteReader(Path site) {
    this.site = site;
  }

  /**
   * Opens a file by the names of its folders and its own. Nothing when there is none, when it is no
   * plain file, when a link leads out of the site, or when a part is hidden.
   */
  public Optional<SeekableByteChannel> open(List<String> path) {
    for (int n = 0; n < TRIES; n++) {
      String before = identity();
      Optional<SeekableByteChannel> file = tryToOpen(path);
      if (file.isPresent() || before.equals(identity()) && !isBeingExchanged(before)) {
        return file;
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * What tells this site's folder from the one that a build puts in its place; empty when there is
   * none. The key alone does not: systems give that of a deleted folder to a later one.
   */
  private String identity() {
    try {
      BasicFileAttributes folder = Files.readAttributes(site, BasicFileAttributes.class);
      return folder.fileKey() + " " + folder.creationTime() + " " + folder.lastModifiedTime();
    } catch (IOException notThere) {
      return "";
    }
  }

  private boolean isBeingExchanged(String identity) {
    return identity.isEmpty() && Files.exists(SiteFolder.old(site));
  }

  private Optional<SeekableByteChannel> tryToOpen(List<String> path) {
    try {
      Path root = site.toRealPath();
      Path file = root.resolve(String.join("/", path)).toRealPath();
      boolean inside = file.startsWith(root) && !file.equals(root);
      if (!inside || isHidden(root.relativize(file)) || !Files.isRegularFile(file)) {
        return Optional.empty();
      }
      return Optional.of(Files.newByteChannel(file));
    } catch (IOException | InvalidPathException notThere) {
      return Optional.empty();
    }
  }

  private static boolean isHidden(Path inside) {
    for (Path part : inside) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}

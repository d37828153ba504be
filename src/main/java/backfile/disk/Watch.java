package backfile.disk;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits until people change files in some folders, which need not be there yet. Hidden files do not
 * count: editors keep theirs under such names. For one thread; only {@link #close} may come from
 * another.
 *
 * <p>What counts is what stands in the folders, compared with what stood there before. The events
 * of the system only say when to look. So none needs to be understood, none that is lost is missed
 * for long, and systems that send none (network folders, some containers) are served as well. It is
 * the JDK's service, because the library for this, directory-watcher, would bring along JNA, two
 * megabytes of native code, to be quicker on macOS, and looking now and then is quick enough there.
 */
public final class Watch implements AutoCloseable {
  /** An editor writes a file in several steps, and "save all" several files. */
  private static final int QUIET_MILLIS = 150;

  private static final int LOOK_ANYWAY_MILLIS = 1_000;

  /** Looking anyway takes at most this part of one processor's time. */
  private static final int SHARE = 50;

  private final List<Path> folders;
  private final WatchService service;
  private Map<Path, Stamp> seen;
  private long lookTookMillis;

  private Watch(List<Path> folders, WatchService service) throws IOException {
    this.folders = List.copyOf(folders);
    this.service = service;
    this.seen = Map.of();
    this.seen = look();
  }

  /** What tells a file from what stood in its place before. */
  private record Stamp(long size, FileTime time, @Nullable Object key) {
    static Stamp of(BasicFileAttributes file) {
      return new Stamp(file.size(), file.lastModifiedTime(), file.fileKey());
    }
  }

  /** Watches folders from now on, with all that is in them; linked ones are not entered. */
  public static Watch on(List<Path> folders) throws IOException {
    Path any = folders.get(0);
    return new Watch(folders, any.getFileSystem().newWatchService());
  }

  /**
   * Waits until files have changed since the last time, and then for a moment of quiet.
   *
   * @return false when the watch was closed
   */
  public boolean await() throws IOException, InterruptedException {
    try {
      boolean changed = false;
      while (true) {
        Map<Path, Stamp> now = look();
        boolean same = now.equals(seen);
        seen = now;
        if (changed && same) {
          return true;
        }
        if (!same) {
          changed = true;
          pause();
        } else {
          next(Math.max(LOOK_ANYWAY_MILLIS, lookTookMillis * SHARE));
        }
      }
    } catch (ClosedWatchServiceException closed) {
      return false;
    }
  }

  /**
   * Files that the caller itself wrote or deleted: as they stand now they are no change. Whatever
   * else has changed meanwhile is still one.
   */
  public void own(Set<Path> files) throws IOException {
    Map<Path, Stamp> known = new HashMap<>(seen);
    for (Path file : files) {
      if (Files.isRegularFile(file)) {
        known.put(file, Stamp.of(Files.readAttributes(file, BasicFileAttributes.class)));
      } else {
        known.remove(file);
      }
    }
    seen = known;
  }

  private void pause() throws InterruptedException {
    boolean more;
    do {
      more = next(QUIET_MILLIS);
    } while (more);
  }

  /** Waits for a sign of change; false when none came. */
  private boolean next(long millis) throws InterruptedException {
    WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
    if (key == null) {
      return false;
    }
    // What happened does not matter, only that something did.
    key.pollEvents();
    key.reset();
    return true;
  }

  /** Every file with its stamp. Listens to each folder before it looks in, so no change is lost. */
  private Map<Path, Stamp> look() throws IOException {
    long start = System.nanoTime();
    Map<Path, Stamp> found = new HashMap<>();
    for (Path folder : folders) {
      Path there = folder;
      while (!Files.isDirectory(there)) {
        there = Objects.requireNonNull(there.getParent(), "the root of the file system");
      }
      if (there.equals(folder)) {
        Files.walkFileTree(folder, new Look(found));
      } else {
        // It may be made later, and that happens here.
        listen(there);
      }
    }
    lookTookMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return found;
  }

  private void listen(Path folder) throws IOException {
    folder.register(
        service,
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE);
  }

  private final class Look extends SimpleFileVisitor<Path> {
    private final Map<Path, Stamp> found;

    Look(Map<Path, Stamp> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      try {
        listen(folder);
        return FileVisitResult.CONTINUE;
      } catch (NoSuchFileException goneMeanwhile) {
        return FileVisitResult.SKIP_SUBTREE;
      }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!file.getFileName().toString().startsWith(".")) {
        found.put(file, Stamp.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException goneOrClosed) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}

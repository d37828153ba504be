package backfile.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes of several files that belong together: all are made or none. Every file is written aside
 * before the first is moved to its place, and a move that fails takes back those before it. The
 * order of the changes is kept, so that a machine that stops between two leaves the first ones
 * made.
 */
public final class FileChanges {
  private final Map<Path, Change> changes = new LinkedHashMap<>();

  /** What stood in a file and what is to stand there; null where there is no file. */
  private static final class Change {
    final byte @Nullable [] old;
    final byte @Nullable [] wanted;

    Change(byte @Nullable [] old, byte @Nullable [] wanted) {
      this.old = old;
      this.wanted = wanted;
    }
  }

  /**
   * One more change.
   *
   * @param old what stood in the file when it was read, or null where there was none
   * @param wanted what is to stand there, or null where it is to go
   */
  public void add(Path file, byte @Nullable [] old, byte @Nullable [] wanted) {
    changes.put(file, new Change(old, wanted));
  }

  /**
   * Makes the changes.
   *
   * @throws IOException with all files as they were; one with a message for people when somebody
   *     has saved one of the files since it was read
   */
  public void make() throws IOException {
    try {
      for (Map.Entry<Path, Change> change : changes.entrySet()) {
        prepare(change.getKey(), change.getValue());
      }
      Map<Path, Change> made = new LinkedHashMap<>();
      try {
        for (Map.Entry<Path, Change> change : changes.entrySet()) {
          made.put(change.getKey(), change.getValue());
          put(change.getKey(), change.getValue().wanted);
        }
      } catch (IOException e) {
        takeBack(made, e);
        throw e;
      }
    } finally {
      for (Path file : changes.keySet()) {
        Files.deleteIfExists(Trees.aside(file));
      }
    }
  }

  private static void prepare(Path file, Change change) throws IOException {
    byte[] now = Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    if (!Arrays.equals(now, change.old)) {
      throw new IOException(
          file + " was saved by somebody else meanwhile\n  → look at it, and decide again");
    }
    if (change.wanted != null) {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      Files.write(Trees.aside(file), change.wanted);
    }
  }

  private static void put(Path file, byte @Nullable [] wanted) throws IOException {
    if (wanted == null) {
      Files.deleteIfExists(file);
    } else {
      Files.move(
          Trees.aside(file),
          file,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void takeBack(Map<Path, Change> made, IOException why) {
    made.forEach(
        (file, change) -> {
          try {
            if (change.old == null) {
              Files.deleteIfExists(file);
            } else {
              Trees.write(file, change.old);
            }
          } catch (IOException again) {
            why.addSuppressed(again);
          }
        });
  }
}

package backfile.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Folders with all that is in them. */
public final class Trees {
  /** The ending of a file that is being written; no one else would give a file this name. */
  private static final String ASIDE = ".backfile-new";

  private Trees() {}

  /**
   * The files below a folder by their names relative to it, {@code /} between folders, in the order
   * of the letters; none for a folder that does not exist. Linked folders inside it are not
   * entered.
   */
  public static List<String> files(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    // The folder itself may be a link: people keep their seeds elsewhere.
    Path root = folder.toRealPath();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!Files.isDirectory(file)) {
              names.add(name(root, file));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            names.add(name(root, file));
            return FileVisitResult.CONTINUE;
          }
        });
    names.sort(Comparator.naturalOrder());
    return names;
  }

  private static String name(Path folder, Path file) {
    Path inside = folder.relativize(file);
    List<String> parts = new ArrayList<>();
    inside.forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  /** Whether a file, by its name relative to a folder, is hidden there or lies in a hidden one. */
  public static boolean isHidden(String file) {
    return file.startsWith(".") || file.contains("/.");
  }

  /** Deletes a folder and all that is in it; links are deleted, not followed. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /**
   * Writes a file so that it is there whole or not at all: aside first, then moved. Leaves a file
   * alone that holds these bytes already.
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(file, bytes, old -> true);
  }

  /**
   * Writes a file in the same way, unless other bytes stand there that may not be replaced: a
   * person may have saved the file since it was read.
   *
   * @return whether the file was written
   */
  public static boolean write(Path file, byte[] bytes, Predicate<byte[]> mayReplace)
      throws IOException {
    if (Files.isRegularFile(file)) {
      byte[] old = Files.readAllBytes(file);
      if (Arrays.equals(old, bytes) || !mayReplace.test(old)) {
        return false;
      }
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder");
    }
    Files.createDirectories(folder);
    Path aside = aside(file);
    Files.write(aside, bytes);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }

  /** Where a file is written until it is whole. */
  static Path aside(Path file) {
    return file.resolveSibling("." + file.getFileName() + ASIDE);
  }

  /** Deletes what a run that was cut off had written aside below a folder. */
  public static void sweep(Path folder) throws IOException {
    for (String file : files(folder)) {
      String name = file.substring(file.lastIndexOf('/') + 1);
      if (name.startsWith(".") && name.endsWith(ASIDE)) {
        Files.deleteIfExists(folder.resolve(file));
      }
    }
  }
}

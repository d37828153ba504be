package backfile.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lists and models that are part of the program: files beside their classes, text in UTF-8. */
public final class Bundled {
  private Bundled() {}

  /**
   * A whole file.
   *
   * @param user the class beside which it stands; a program without it is broken, which is an
   *     {@link IllegalStateException}
   */
  public static String text(Class<?> user, String name) {
    return new String(bytes(user, name), StandardCharsets.UTF_8);
  }

  /** A whole file as it is; broken programs as in {@link #text}. */
  public static byte[] bytes(Class<?> user, String name) {
    try (InputStream in = user.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the file " + name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a file that say something: blank ones and those that begin with # do not. */
  public static List<String> lines(Class<?> user, String name) {
    return text(user, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}

package backfile.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /**
   * The sections of a file, in their order: a line in [brackets] names the one that it opens, whose
   * lines stand below. A line above all of them is refused, as a program that is broken.
   */
  public static Map<String, List<String>> sections(Class<?> user, String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = null;
    for (String line : lines(user, name)) {
      if (line.startsWith("[")) {
        String heading = line.substring(1, line.indexOf(']'));
        section = sections.computeIfAbsent(heading, h -> new ArrayList<>());
      } else if (section == null) {
        throw new IllegalStateException(name + " has a line above its first section: " + line);
      } else {
        section.add(line.strip());
      }
    }
    return sections;
  }

  /** The words of the sections of a file, parted by white space. */
  public static Map<String, Set<String>> words(Class<?> user, String name) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    sections(user, name)
        .forEach(
            (section, lines) -> {
              Set<String> all = new LinkedHashSet<>();
              lines.forEach(line -> all.addAll(List.of(line.split("\\s+"))));
              words.put(section, all);
            });
    return words;
  }
}

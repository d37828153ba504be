package backfile;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of a command line that people copy into a shell. */
final class Shell {
  private static final Pattern WORD = Pattern.compile("(?:--)?[A-Za-z0-9][A-Za-z0-9._/-]*");
  private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{M}\\p{N} .,:;'’/()&-]+");

  private Shell() {}

  /** A command line of {@code backfile names} with these words. */
  static String names(Object... words) {
    return Stream.of(words)
        .map(word -> quoted(word.toString()))
        .collect(Collectors.joining(" ", "backfile names ", ""));
  }

  /**
   * A text as one word, whatever stands in it: names come from articles, and none may be more to a
   * shell than a name. Between double quotes, which every system's shell knows, where no letter in
   * it means anything to one; else as POSIX has it.
   */
  static String quoted(String text) {
    if (WORD.matcher(text).matches()) {
      return text;
    }
    return HARMLESS.matcher(text).matches()
        ? '"' + text + '"'
        : "'" + text.replace("'", "'\\''") + "'";
  }
}

package backfile.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that says who wrote an article: "By Jane Roe and John Doe in Rabat", "Par Jean Dupont".
 *
 * @param authors as printed, in order; empty where the line names nobody ("By Staff Reporter")
 * @param rest what stands behind the names on the same line, e.g. a date; or empty
 */
record Byline(List<String> authors, String rest) {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?:written |story |text )?by|par|por|von|di)(?![\\p{L}\\p{N}]):? *(?<names>.*)",
          flags());

  /** A name: two to five words with capitals, particles between them; or one that is an agency. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*)(?: (?:\\p{Lu}[\\p{L}\\p{M}'’.-]*|de|da|di|del|della|van|von|der|den|bin|ben|al|el|la|le|du|of|the)){0,5}");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:(?:the |our |a )?(?:\\w+ )?(?:staff|editors?|news ?desk|web ?desk|newsroom|correspondents?"
              + "|our (?:own )?correspondent|agencies|wire services?|desk|reporters?|admin|rédaction|redacción|redaktion)"
              + "(?: reporters?| writers?| report| correspondents?)?)",
          flags());

  private static final Pattern BETWEEN =
      Pattern.compile(" *(?:,|;|&|(?<= )(?:and|et|y|und|e)(?= )) *(?:(?:and|et|y|und) )?");

  private static final Pattern TAIL = Pattern.compile(" *(?:[|·•–—]| - |,? in ).*");

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  /** Reads a line; nothing when it is no byline. */
  static Optional<Byline> of(String line) {
    if (line.length() > 160) {
      return Optional.empty();
    }
    if (NOBODY.matcher(line).matches()) {
      return Optional.of(new Byline(List.of(), ""));
    }
    Matcher opening = OPENING.matcher(line);
    if (!opening.matches()) {
      return Optional.empty();
    }
    return names(opening.group("names"));
  }

  /**
   * The authors in a statement of them, with or without "By"; an address or a sentence has none.
   */
  static List<String> stated(String text) {
    return of(text).or(() -> names(text)).map(Byline::authors).orElse(List.of());
  }

  /** Whether the line opens a byline whose names stand on the next line. */
  static boolean opens(String line) {
    return line.matches("(?i)(?:written )?by:?|par|por|von");
  }

  /** The names of a line that holds names alone. */
  static Optional<Byline> names(String text) {
    Matcher tail = TAIL.matcher(text);
    String names = tail.find() ? text.substring(0, tail.start()) : text;
    String rest = text.substring(names.length()).replaceFirst("^ *(?:[|·•–—]| - )", "").strip();
    List<String> authors = new ArrayList<>();
    for (String part : BETWEEN.split(names, -1)) {
      String name = part.strip();
      boolean nobody = NOBODY.matcher(name).matches();
      if (name.isEmpty() || !nobody && !isName(name)) {
        return Optional.empty();
      }
      if (!nobody) {
        authors.add(name);
      }
    }
    return authors.size() > 8 ? Optional.empty() : Optional.of(new Byline(authors, rest));
  }

  private static boolean isName(String text) {
    return text.length() <= 50
        && NAME.matcher(text).matches()
        && (!text.endsWith(".") || text.endsWith(" Jr.") || text.endsWith(" Sr."))
        && (text.chars().anyMatch(Character::isLowerCase) || text.length() <= 30);
  }
}

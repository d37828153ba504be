package backfile.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that says who wrote an article: "By Jane Roe and John Doe in Rabat", "Words by Jane
 * Roe", "Par Jean Dupont", "Text: Jane Roe".
 *
 * @param authors as printed, in order; empty where the line names nobody ("By Staff Reporter")
 * @param rest what stands behind the names on the same line, e.g. a date; or empty
 */
record Byline(List<String> authors, String rest) {
  private static final String BY =
      "(?:(?:words|written|reported|reporting|story|text|report|analysis|interview|review|column|commentary"
          + "|posted|published|as told to|photos? and story|words and photos|text and photos)? ?by|par|por|von|di|door"
          + "|as told to|بقلم|كتب|كتبت|מאת)(?![\\p{L}\\p{N}])";

  private static final Pattern OPENING =
      Pattern.compile(
          "[—–-]?\\s?(?:"
              + BY
              + " ?:? *|(?:text|texte|testo|words|authors?|auteure?s?|autor|autora|autoren|reporter|reporters"
              + "|report|автор|כתב|כתבה) ?: *)(?<names>.*)",
          flags());

  private static final Pattern OPENING_ALONE = Pattern.compile(BY + " ?:?", flags());

  private static final String PART = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";

  /** A name: words with capitals, particles between them; or one that is an agency. */
  private static final Pattern NAME =
      Pattern.compile(
          PART
              + "(?: (?:"
              + PART
              + "|de|da|di|del|della|van|von|der|den|bin|ben|ibn|al|el|la|le|du|of|the|dos|y|ter|ten)){0,5}");

  /** A name in a script without capitals: two to four words. */
  private static final Pattern NAME_WITHOUT_CAPITALS =
      Pattern.compile("\\p{Lo}[\\p{Lo}\\p{M}'’\"״׳.-]*(?: \\p{Lo}[\\p{Lo}\\p{M}'’\"״׳.-]*){1,3}");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:(?:the |our |a )?(?:\\w+ )?(?:staff|editors?|news ?desk|web ?desk|newsroom|correspondents?"
              + "|our (?:own )?correspondent|agencies|wire services?|desk|reporters?|admin|rédaction|redacción|redaktion)"
              + "(?: reporters?| writers?| report| correspondents?)?)",
          flags());

  private static final Pattern BETWEEN =
      Pattern.compile(" *(?:,|;|&|(?<= )(?:and|et|y|und|e|ו|و)(?= )) *(?:(?:and|et|y|und) )?");

  /** What stands behind names: a place, a paper, a role behind a bar, an account. */
  private static final Pattern TAIL =
      Pattern.compile(" *(?:[|·•–—/(@]| - |,? in | [Ff]or |,? on ).*");

  /** Where a word of another field was glued to a name. */
  private static final Pattern GLUE =
      Pattern.compile(
          "(?<=\\p{Ll})(?=(?:Published|Updated|Posted|Staff|Senior|Contributor|Correspondent|Reporter|Editor)(?!\\p{Ll}))");

  private static final Set<String> ROLES =
      Set.of(
          ("editor reporter correspondent writer columnist contributor journalist staff producer analyst critic"
                  + " director professor chief bureau desk agency news press times post magazine institute university"
                  + " contributing freelance officer senior associate assistant deputy political sports business"
                  + " photographer blogger fellow intern redakteur redakteurin korrespondent korrespondentin journaliste"
                  + " correspondant correspondante rédacteur rédactrice corresponsal periodista redactor redactora"
                  + " giornalista corrispondente")
              .split(" "));

  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:(?:e-?mail|twitter|x|follow|contact) ?:? ?)?(?:@\\w{2,30}|[\\w.+-]{1,40}@[\\w-]{1,40}\\.[\\w.]{2,20})",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SITE_OR_DEGREE =
      Pattern.compile(".*\\.(?:com|org|net|co\\.uk)|Ph\\.? ?D\\.?|M\\.D\\.");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final int LONGEST = 160;
  private static final int MOST_AUTHORS = 8;

  private static int flags() {
    return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  }

  /** Reads a line; nothing when it is no byline. */
  static Optional<Byline> of(String line) {
    if (line.length() > LONGEST) {
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

  /** Whether the line begins like a byline, whatever follows. */
  static boolean mayBe(String line) {
    return line.length() <= LONGEST && OPENING.matcher(line).matches();
  }

  /** Whether the line opens a byline whose names stand on the next line. */
  static boolean opens(String line) {
    return line.length() < 30 && OPENING_ALONE.matcher(line).matches();
  }

  /** Whether the line says what an author is, and nothing else: "Diplomatic correspondent". */
  static boolean isRole(String line) {
    if (line.endsWith(".") || line.length() > LONGEST) {
      return false;
    }
    String[] words = words(line);
    return words.length <= 8 && hasRole(words);
  }

  /** The words of a text in small letters, by their letters alone. */
  static String[] words(String text) {
    return NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1);
  }

  private static boolean hasRole(String[] words) {
    return Arrays.stream(words).anyMatch(ROLES::contains);
  }

  /** Whether the line is the address of an author: "@janeroe", "jane.roe@paper.example". */
  static boolean isAccount(String line) {
    return ACCOUNT.matcher(line).matches();
  }

  /** The names of a line that holds names alone, with what stands behind them. */
  static Optional<Byline> names(String text) {
    String unglued = GLUE.matcher(text).replaceFirst(" | ");
    Matcher tail = TAIL.matcher(unglued);
    String names = tail.find() ? unglued.substring(0, tail.start()) : unglued;
    StringBuilder rest =
        new StringBuilder(
            unglued.substring(names.length()).replaceFirst("^ *(?:[|·•–—/]| - )", "").strip());
    List<String> authors = new ArrayList<>();
    boolean named = true;
    for (String part : BETWEEN.split(names, -1)) {
      String name = part.strip();
      if (name.isEmpty()) {
        continue;
      }
      boolean nobody = NOBODY.matcher(name).matches();
      named &= authors.isEmpty() || nobody || !isOffice(name, authors.get(0));
      if (!named) {
        rest.insert(0, name + (rest.length() == 0 ? "" : ", "));
      } else if (!nobody && !isName(name)) {
        return Optional.empty();
      } else if (!nobody) {
        authors.add(name);
      }
    }
    boolean any = !authors.isEmpty() || !names.isBlank();
    return !any || authors.size() > MOST_AUTHORS
        ? Optional.empty()
        : Optional.of(new Byline(authors, rest.toString()));
  }

  /**
   * "Chief Technology Officer", "Phys.org", "Forbes India Staff": what follows an author's name.
   */
  private static boolean isOffice(String part, String author) {
    if (SITE_OR_DEGREE.matcher(part).matches()) {
      return true;
    }
    return hasRole(words(part)) || !part.contains(" ") && author.contains(" ");
  }

  /** Whether a text can be the name of one person who is not otherwise said to be an author. */
  static boolean isPerson(String text) {
    String[] words = text.split(" ", -1);
    return words.length >= 2
        && words.length <= 4
        && isName(text)
        && !isRole(text)
        && text.chars().anyMatch(Character::isLowerCase)
        && !text.matches(".* (?:of|the) .*");
  }

  private static boolean isName(String text) {
    return text.length() <= 50
        && (NAME.matcher(text).matches() || NAME_WITHOUT_CAPITALS.matcher(text).matches())
        && (!text.endsWith(".") || text.endsWith(" Jr.") || text.endsWith(" Sr."))
        && (text.chars()
                .anyMatch(
                    c ->
                        Character.isLowerCase(c)
                            || Character.isLetter(c) && !Character.isUpperCase(c))
            || text.length() <= 30);
  }
}

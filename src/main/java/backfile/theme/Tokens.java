package backfile.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens (custom properties of the page's root) that style sheets give, light and dark, each
 * with the place that gives it. Immutable.
 *
 * <p>Read is as much of CSS as says something of tokens: rules for {@code :root} and {@code html},
 * also inside {@code @supports} and {@code @media} that ask for the device's colours; {@code
 * light-dark()} and {@code var()}. What stands in other conditions, as in print, is passed over,
 * and so is {@code @layer}, which the program's own tokens outdo.
 */
final class Tokens {
  /** The colours of the device, or those that a reader chose. */
  enum Scheme {
    LIGHT,
    DARK
  }

  /**
   * A style sheet.
   *
   * @param file as people know it
   */
  record Sheet(String file, String text) {}

  /** What a sheet gives a token, and where. */
  record Given(String file, int line, String value) {}

  private record Key(String name, Scheme scheme) {}

  private record Weighed(Given given, int weight) {}

  private static final Pattern ROOT =
      Pattern.compile("(?::root|html)((?:\\[[^\\]]*]|:not\\(\\[[^\\]]*]\\))*)");

  private final Map<Key, Weighed> given = new HashMap<>();

  /** Reads sheets in the order in which a browser does. */
  Tokens(List<Sheet> sheets) {
    sheets.forEach(this::read);
  }

  private void read(Sheet sheet) {
    String css = StyleSheets.withoutComments(sheet.text());
    Deque<String> around = new ArrayDeque<>();
    int start = 0;
    int line = 1;
    int lineOfStart = 1;
    int depth = 0;
    boolean blank = true;
    char quote = 0;
    for (int i = 0; i < css.length(); i++) {
      char c = css.charAt(i);
      line += c == '\n' ? 1 : 0;
      if (quote != 0) {
        quote = c == quote && css.charAt(i - 1) != '\\' ? 0 : quote;
        continue;
      }
      if (blank && !Character.isWhitespace(c)) {
        blank = false;
        lineOfStart = line;
      }
      boolean ends = depth == 0 && (c == '{' || c == '}' || c == ';');
      if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      }
      if (ends || c == '}') {
        String text = css.substring(start, i).strip();
        if (c == '{') {
          around.push(text);
        } else {
          declaration(sheet.file(), lineOfStart, text, around);
        }
        if (c == '}') {
          around.poll();
          depth = 0;
        }
        start = i + 1;
        blank = true;
      }
    }
  }

  private void declaration(String file, int line, String text, Deque<String> around) {
    int colon = text.indexOf(':');
    if (!text.startsWith("--") || colon < 0 || around.isEmpty()) {
      return;
    }
    Set<Scheme> schemes = EnumSet.allOf(Scheme.class);
    int weight = -1;
    for (String prelude : around) {
      String condition = prelude.toLowerCase(Locale.ROOT).replaceAll("[\"'\\s]", "");
      if (condition.startsWith("@media")) {
        schemes.retainAll(ofMedia(condition.substring("@media".length())));
      } else if (!condition.startsWith("@")) {
        weight = Math.max(weight, ofSelectors(condition, schemes));
      } else if (!condition.startsWith("@supports")) {
        return;
      }
    }
    String value = text.substring(colon + 1).strip();
    boolean important = value.toLowerCase(Locale.ROOT).endsWith("!important");
    String plain = important ? value.substring(0, value.lastIndexOf('!')).strip() : value;
    if (weight >= 0) {
      int all = weight + (important ? 100 : 0);
      Weighed weighed = new Weighed(new Given(file, line, plain), all);
      for (Scheme scheme : schemes) {
        given.merge(
            new Key(text.substring(0, colon).strip(), scheme),
            weighed,
            (old, newer) -> newer.weight() >= old.weight() ? newer : old);
      }
    }
  }

  private static Set<Scheme> ofMedia(String condition) {
    return switch (condition) {
      case "all", "screen" -> EnumSet.allOf(Scheme.class);
      case "(prefers-color-scheme:light)", "screenand(prefers-color-scheme:light)" ->
          EnumSet.of(Scheme.LIGHT);
      case "(prefers-color-scheme:dark)", "screenand(prefers-color-scheme:dark)" ->
          EnumSet.of(Scheme.DARK);
      default -> EnumSet.noneOf(Scheme.class);
    };
  }

  /**
   * How much the selectors weigh that mean the root, by the number of their conditions; less than 0
   * where none does. Takes away the colours that they do not mean.
   */
  private static int ofSelectors(String selectors, Set<Scheme> schemes) {
    int weight = -1;
    Set<Scheme> meant = EnumSet.noneOf(Scheme.class);
    for (String selector : selectors.split(",")) {
      Matcher root = ROOT.matcher(selector);
      if (root.matches()) {
        String conditions = root.group(1);
        int own = selector.startsWith("html") ? 0 : 1;
        weight = Math.max(weight, own + (int) conditions.chars().filter(c -> c == '[').count());
        boolean dark =
            conditions.contains(":not([data-theme=light])")
                || conditions.replaceAll(":not\\([^)]*\\)", "").contains("[data-theme=dark]");
        boolean light =
            conditions.contains(":not([data-theme=dark])")
                || conditions.replaceAll(":not\\([^)]*\\)", "").contains("[data-theme=light]");
        meant.addAll(
            dark == light
                ? EnumSet.allOf(Scheme.class)
                : EnumSet.of(dark ? Scheme.DARK : Scheme.LIGHT));
      }
    }
    schemes.retainAll(meant);
    return weight;
  }

  /** What gives a token its value. */
  Optional<Given> given(String name, Scheme scheme) {
    return Optional.ofNullable(given.get(new Key(name, scheme))).map(Weighed::given);
  }

  /** The colour of a token; empty where there is none, or none that can be read. */
  Optional<Colour> colour(String name, Scheme scheme) {
    return colour(name, scheme, new HashSet<>());
  }

  private Optional<Colour> colour(String name, Scheme scheme, Set<String> asked) {
    return asked.add(name)
        ? given(name, scheme).flatMap(g -> value(g.value(), scheme, asked))
        : Optional.empty();
  }

  private Optional<Colour> value(String css, Scheme scheme, Set<String> asked) {
    String text = css.strip();
    List<String> arguments = arguments(text);
    if (text.startsWith("light-dark(") && arguments.size() == 2) {
      return value(arguments.get(scheme == Scheme.LIGHT ? 0 : 1), scheme, asked);
    }
    if (text.startsWith("var(") && !arguments.isEmpty()) {
      String name = arguments.get(0).strip();
      return given(name, scheme).isEmpty() && arguments.size() == 2
          ? value(arguments.get(1), scheme, asked)
          : colour(name, scheme, asked);
    }
    return Colour.read(text);
  }

  /** What stands between the outer brackets, parted at the commas that are not in inner ones. */
  private static List<String> arguments(String text) {
    int open = text.indexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      return List.of();
    }
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = open + 1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0 || (depth == 0 && c == ',')) {
        arguments.add(text.substring(start, i));
        start = i + 1;
      }
    }
    return arguments;
  }
}

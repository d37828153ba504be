package backfile.analyse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of {@link TrainingProse}, read from {@code names/*.txt}. In a pattern stand
 *
 * <pre>
 * [a|b|]     one of these
 * &lt;list&gt;     one of a list
 * &lt;$list&gt;    one of the list of the country that the text is about
 * &lt;3..40&gt;    a number
 * {O:Name}   this name, of the type that begins with this letter
 * {kind}     a name of a kind, for the whole document the same; {kind2} another, {kind*} one for here
 *            only; {kind.form} in a form: see {@link ProseWriter}
 * </pre>
 *
 * and in the files
 *
 * <pre>
 * #          a remark
 * &#64;list      whose lines hold alternatives, parted by " | "; "^3" after one makes it thrice as likely
 * %kind TYPE [abroad or a culture] whose alternatives are names: "the Name (ACRONYM) ~ Short"; (*) is an acronym to be made;
 *            a line "it: ..." says what it is called without its name; persons have "title:", "role:", "pre:"
 * = article  a kind of article, with its weight
 * -- section a part of it, a pattern a line
 * == Country | adjective | people | capital | currency | cultures, with lists "key: a, b, c"
 * ~ culture  a culture of given names and surnames and the shapes of its full names
 * </pre>
 */
final class ProseGrammar {
  /** A piece of a pattern. */
  sealed interface Part permits Text, Pick, Rule, OfCountry, Figure, Named, Slot {}

  /** Words as they are. */
  record Text(String text) implements Part {}

  /** One of several. */
  record Pick(List<Option> options, int weight) implements Part {}

  /** One of a list. */
  record Rule(String list) implements Part {}

  /** One of a list of the country. */
  record OfCountry(String list) implements Part {}

  /** A number, both ends among them. */
  record Figure(int from, int to) implements Part {}

  /** A name that is always the same. */
  record Named(String name, String type) implements Part {}

  /**
   * A name.
   *
   * @param number which of the kind; 0 is one for here only
   * @param form how, or empty
   * @param owns whether a possessive follows
   */
  record Slot(String kind, int number, String form, boolean owns) implements Part {}

  /** Pieces in a row, and how likely they are beside others. */
  record Option(List<Part> parts, int weight) {}

  /**
   * What names are made of.
   *
   * @param abroad whether the bearers are of the other country
   * @param culture how persons are named, or empty: as in their country
   * @param words under "it", "title", "role", "tag", "pre", "of": what else is said of them
   */
  record Kind(
      String name,
      String type,
      boolean abroad,
      String culture,
      Pick names,
      Map<String, Pick> words) {}

  /** A kind of article, by its parts. */
  record Article(String name, int weight, Map<String, List<Option>> sections) {
    List<Option> section(String section) {
      return sections.getOrDefault(section, List.of());
    }
  }

  /** A country with its own lists. */
  record Country(
      String name,
      String adjective,
      String people,
      List<String> cultures,
      Map<String, List<String>> lists) {}

  /** How people are named: lists "m", "f", "s" and others, and shapes. */
  record Culture(String name, Map<String, List<String>> lists, List<String> shapes) {
    List<String> list(String key) {
      return lists.getOrDefault(key, List.of());
    }
  }

  final Map<String, Pick> lists = new LinkedHashMap<>();
  final Map<String, Kind> kinds = new LinkedHashMap<>();
  final Map<String, Article> articles = new LinkedHashMap<>();
  final Map<String, Country> countries = new LinkedHashMap<>();
  final Map<String, Culture> cultures = new LinkedHashMap<>();

  private static final Pattern NUMBER = Pattern.compile("([0-9]+)\\.\\.([0-9]+)");
  private static final Pattern SLOT =
      Pattern.compile("([a-z]+(?:-[a-z]+)*)([0-9]|\\*)?(?:\\.([a-zA-Z]+))?");
  private static final Pattern WEIGHT = Pattern.compile("(.*?)\\s*\\^([0-9]+)\\s*");

  /** Reads files, in their order. */
  ProseGrammar(List<String> files) {
    for (String file : files) {
      new Reader(file).read();
    }
  }

  private static List<String> lines(String file) {
    String path = "/names/" + file;
    try (InputStream in =
            Objects.requireNonNull(ProseGrammar.class.getResourceAsStream(path), path);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one file. */
  private final class Reader {
    private final String file;
    private int number;
    private String block = "";
    private List<Option> options = new ArrayList<>();
    private Map<String, List<Option>> sections = new LinkedHashMap<>();
    private Map<String, Pick> words = new LinkedHashMap<>();
    private Map<String, List<String>> own = new LinkedHashMap<>();

    Reader(String file) {
      this.file = file;
    }

    void read() {
      for (String line : lines(file)) {
        number++;
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        if (text.startsWith("-- ")) {
          options = sections.computeIfAbsent(text.substring(3), s -> new ArrayList<>());
        } else if ("@%=~".indexOf(text.charAt(0)) >= 0) {
          open(text);
        } else {
          inside(text);
        }
      }
    }

    private void open(String text) {
      block = text;
      options = new ArrayList<>();
      sections = new LinkedHashMap<>();
      words = new LinkedHashMap<>();
      own = new LinkedHashMap<>();
      if (text.startsWith("== ")) {
        String[] cells = text.substring(3).split("\\s*\\|\\s*");
        check(cells.length == 6, "a country has six cells");
        own.put("capital", List.of(cells[3]));
        own.put("currency", List.of(cells[4]));
        List<String> cultures = List.of(cells[5].split(" "));
        add(countries, cells[0], new Country(cells[0], cells[1], cells[2], cultures, own));
      } else if (text.startsWith("~ ")) {
        List<String> shapes = new ArrayList<>();
        own.put("shape", shapes);
        add(cultures, text.substring(2), new Culture(text.substring(2), own, shapes));
      } else if (text.startsWith("@")) {
        add(lists, text.substring(1), new Pick(options, 0));
      } else if (text.startsWith("%")) {
        String[] cells = text.substring(1).split(" ");
        check(cells.length >= 2, "a kind has a type");
        boolean abroad = cells.length > 2 && cells[2].equals("abroad");
        String culture = cells.length > 2 && !abroad ? cells[2] : "";
        Pick names = new Pick(options, 0);
        add(kinds, cells[0], new Kind(cells[0], cells[1], abroad, culture, names, words));
      } else {
        String[] cells = text.substring(1).strip().split(" ");
        check(cells.length == 2, "an article has a weight");
        add(articles, cells[0], new Article(cells[0], Integer.parseInt(cells[1]), sections));
      }
    }

    private <T> void add(Map<String, T> all, String name, T value) {
      check(all.put(name, value) == null, name + " is there twice");
    }

    private void inside(String text) {
      int colon = text.indexOf(": ");
      String key = colon > 0 ? text.substring(0, colon) : "";
      boolean plain = !key.isEmpty() && key.chars().allMatch(c -> c >= 'a' && c <= 'z');
      if (block.startsWith("== ") || block.startsWith("~ ")) {
        check(plain, "a list has a key");
        own.computeIfAbsent(key, k -> new ArrayList<>())
            .addAll(values(text.substring(colon + 2), key));
      } else if (block.startsWith("%") && plain) {
        check(words.put(key, new Pick(alternatives(text.substring(colon + 2)), 0)) == null, key);
      } else if (block.startsWith("= ")) {
        options.addAll(List.of(option(text)));
      } else {
        options.addAll(alternatives(text));
      }
    }

    private List<String> values(String text, String key) {
      if (key.equals("shape")) {
        return weighted(text.split("\\s*\\|\\s*"));
      }
      String separator = block.startsWith("~ ") ? " +" : ",\\s*";
      List<String> values = new ArrayList<>();
      for (String value : text.strip().split(separator)) {
        if (!value.isEmpty()) {
          values.add(block.startsWith("~ ") ? value.replace('_', ' ') : value);
        }
      }
      return values;
    }

    private List<String> weighted(String... shapes) {
      List<String> values = new ArrayList<>();
      for (String shape : shapes) {
        Matcher m = WEIGHT.matcher(shape);
        for (int i = 0; i < (m.matches() ? Integer.parseInt(m.group(2)) : 1); i++) {
          values.add(m.matches() ? m.group(1) : shape);
        }
      }
      return values;
    }

    private List<Option> alternatives(String text) {
      List<Option> found = new ArrayList<>();
      int depth = 0;
      int from = 0;
      for (int i = 0; i <= text.length(); i++) {
        char c = i < text.length() ? text.charAt(i) : '|';
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == '|' && depth == 0) {
          found.add(option(text.substring(from, i).strip()));
          from = i + 1;
        }
      }
      check(depth == 0, "a bracket is not closed");
      return found;
    }

    private Option option(String text) {
      Matcher m = WEIGHT.matcher(text);
      return m.matches()
          ? new Option(parts(m.group(1)), Integer.parseInt(m.group(2)))
          : new Option(parts(text), 1);
    }

    private List<Part> parts(String text) {
      List<Part> parts = new ArrayList<>();
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if ("[<{".indexOf(c) < 0) {
          check("]>}".indexOf(c) < 0, "a bracket was not opened");
          words.append(c);
          continue;
        }
        if (words.length() > 0) {
          parts.add(new Text(words.toString()));
          words.setLength(0);
        }
        int end = end(text, i);
        String inner = text.substring(i + 1, end);
        boolean owns = text.startsWith("'s", end + 1);
        parts.add(c == '[' ? choice(inner) : c == '<' ? rule(inner) : slot(inner, owns));
        i = end;
      }
      if (words.length() > 0) {
        parts.add(new Text(words.toString()));
      }
      return List.copyOf(parts);
    }

    private int end(String text, int start) {
      char open = text.charAt(start);
      char close = open == '[' ? ']' : open == '<' ? '>' : '}';
      int depth = 0;
      for (int i = start; i < text.length(); i++) {
        depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      check(false, "a bracket is not closed");
      return -1;
    }

    private Part choice(String inner) {
      // Spaces within the brackets are part of the text, so that "[|the ]" can be written.
      List<Option> found = new ArrayList<>();
      int depth = 0;
      int from = 0;
      for (int i = 0; i <= inner.length(); i++) {
        char c = i < inner.length() ? inner.charAt(i) : '|';
        depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        if (c == '|' && depth == 0) {
          found.add(new Option(parts(inner.substring(from, i)), 1));
          from = i + 1;
        }
      }
      return new Pick(found, 0);
    }

    private Part rule(String inner) {
      Matcher m = NUMBER.matcher(inner);
      if (m.matches()) {
        return new Figure(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      }
      return inner.startsWith("$") ? new OfCountry(inner.substring(1)) : new Rule(inner);
    }

    private Part slot(String inner, boolean owns) {
      if (inner.startsWith(":", 1)) {
        String type =
            switch (inner.charAt(0)) {
              case 'P' -> "PLACE";
              case 'O' -> "ORGANISATION";
              case 'E' -> "EVENT";
              case 'A' -> "AGREEMENT";
              case 'W' -> "WORK";
              default -> "DEMONYM";
            };
        return new Named(inner.substring(2), type);
      }
      Matcher m = SLOT.matcher(inner);
      check(m.matches(), "{" + inner + "} is no slot");
      String which = Objects.requireNonNullElse(m.group(2), "1");
      int n = which.equals("*") ? 0 : Integer.parseInt(which);
      return new Slot(m.group(1), n, Objects.requireNonNullElse(m.group(3), ""), owns);
    }

    private void check(boolean good, String what) {
      if (!good) {
        throw new IllegalStateException(file + ", line " + number + ": " + what);
      }
    }
  }
}

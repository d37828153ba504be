package backfile.markdown;

import backfile.letters.Visible;
import backfile.model.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A value of a front matter (YAML 1.2) with the line it stands in. Built from the parser's events,
 * so that nothing is constructed, nothing is expanded and the depth is bounded: tags and aliases
 * are refused where a key that Backfile knows uses them, and passed over elsewhere.
 */
sealed interface Yaml {
  /** The line of the file, counted from 1. */
  int line();

  /** A scalar. {@code plain}: without quotes, so that {@code null} and {@code 12} mean more. */
  record Scalar(String text, boolean plain, int line) implements Yaml {
    boolean isNull() {
      return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }

    private boolean isText() {
      return !plain
          || !text.matches("true|false|-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    }
  }

  /** A list. */
  record Items(List<Yaml> items, int line) implements Yaml {}

  /** Keys with values. */
  record Pairs(Map<String, Yaml> pairs, int line) implements Yaml {
    static final Pairs NONE = new Pairs(Map.of(), 1);

    /** The value of a key; nothing where it is absent or null. */
    Optional<Yaml> value(String key) {
      Yaml value = pairs.get(key);
      boolean none = value instanceof Scalar scalar && scalar.isNull();
      return none ? Optional.empty() : Optional.ofNullable(value);
    }

    /** The text of a key. */
    Optional<String> text(String key) throws Refused {
      Optional<Yaml> value = value(key);
      return value.isEmpty() ? Optional.empty() : Optional.of(asText(key, value.get()));
    }

    /** The text of a key as typed, whether it looks like a number or not. */
    Optional<Scalar> scalar(String key) throws Refused {
      Optional<Yaml> value = value(key);
      if (value.isPresent() && !(value.get() instanceof Scalar)) {
        throw wrong(key, value.get(), "one value");
      }
      return value.map(v -> (Scalar) v);
    }

    /** A list of texts; one text alone is a list of one. */
    List<String> texts(String key) throws Refused {
      List<String> texts = new ArrayList<>();
      for (Yaml item : list(key)) {
        texts.add(asText(key, item));
      }
      return texts;
    }

    /** A list; one value alone is a list of one. */
    List<Yaml> list(String key) throws Refused {
      Optional<Yaml> value = value(key);
      if (value.isEmpty()) {
        return List.of();
      }
      return value.get() instanceof Items items ? items.items() : List.of(value.get());
    }

    /** Keys with values inside a key. */
    Pairs pairs(String key) throws Refused {
      Optional<Yaml> value = value(key);
      if (value.isEmpty()) {
        return NONE;
      }
      if (value.get() instanceof Pairs pairs) {
        return pairs;
      }
      throw wrong(key, value.get(), "keys with values");
    }

    /** A yes or no. */
    boolean is(String key, boolean absent) throws Refused {
      Optional<Scalar> value = scalar(key);
      if (value.isEmpty()) {
        return absent;
      }
      return switch (value.get().text()) {
        case "true" -> true;
        case "false" -> false;
        default -> throw wrong(key, value.get(), "true or false");
      };
    }

    /** A whole number from 0 to a million. */
    int number(String key, int absent) throws Refused {
      Optional<Scalar> value = scalar(key);
      if (value.isEmpty()) {
        return absent;
      }
      if (!value.get().text().matches("\\d{1,6}")) {
        throw wrong(key, value.get(), "a whole number");
      }
      return Integer.parseInt(value.get().text());
    }

    /** A value of one key that is not what it should be. */
    static Refused wrong(String key, Yaml value, String wanted) {
      String shown =
          value instanceof Scalar scalar
              ? "\"" + shorten(scalar.text()) + "\""
              : value instanceof Items ? "a list" : "keys with values";
      return new Refused(
          value.line(), "\"" + key + "\" is " + shown + ", not " + wanted, "write " + wanted);
    }

    private static String asText(String key, Yaml value) throws Refused {
      if (!(value instanceof Scalar scalar)) {
        throw wrong(key, value, "a text");
      }
      if (!scalar.isText()) {
        throw new Refused(
            value.line(),
            "\"" + key + "\" is " + shorten(scalar.text()) + ", which is not a text",
            "write it in quotes: " + key + ": \"" + shorten(scalar.text()) + "\"");
      }
      return scalar.text();
    }

    private static String shorten(String text) {
      return text.length() <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
  }

  /** A tag or an alias where a plain value belongs. */
  record Foreign(int line) implements Yaml {}

  /** Reads the front matter of a file whose first line of YAML is line {@code firstLine}. */
  static Pairs read(String text, int firstLine) throws Refused {
    return new Builder(firstLine).read(text);
  }

  /** Builds values of events, without recursion. */
  final class Builder {
    private static final int DEEPEST = 12;
    private static final Parse PARSER =
        new Parse(
            LoadSettings.builder().setCodePointLimit(1 << 20).setParseComments(false).build());

    private final int firstLine;

    /** A list or mapping that is open, with the key that waits for its value. */
    private static final class Open {
      final int line;
      final @Nullable List<Yaml> items;
      final @Nullable Map<String, Yaml> pairs;
      @Nullable String key;

      Open(int line, boolean mapping) {
        this.line = line;
        this.items = mapping ? null : new ArrayList<>();
        this.pairs = mapping ? new LinkedHashMap<>() : null;
      }
    }

    private Builder(int firstLine) {
      this.firstLine = firstLine;
    }

    private Pairs read(String text) throws Refused {
      List<Open> open = new ArrayList<>();
      Yaml root = null;
      try {
        for (Event event : PARSER.parseString(text)) {
          Yaml done = null;
          if (event instanceof MappingStartEvent || event instanceof SequenceStartEvent) {
            open.add(new Open(line(event), event instanceof MappingStartEvent));
            if (open.size() > DEEPEST) {
              throw new Refused(
                  line(event),
                  "the front matter nests deeper than " + DEEPEST + " levels",
                  "write it flatter");
            }
          } else if (event instanceof MappingEndEvent || event instanceof SequenceEndEvent) {
            done = close(open.remove(open.size() - 1));
          } else if (event instanceof ScalarEvent scalar) {
            done =
                scalar.getTag().isPresent() && !scalar.getTag().get().equals("!")
                    ? new Foreign(line(event))
                    : new Scalar(Visible.text(scalar.getValue()), scalar.isPlain(), line(event));
          } else if (event instanceof AliasEvent) {
            done = new Foreign(line(event));
          }
          if (done != null) {
            if (open.isEmpty()) {
              root = done;
            } else {
              put(open.get(open.size() - 1), done);
            }
          }
        }
      } catch (MarkedYamlEngineException e) {
        int line = e.getProblemMark().map(m -> m.getLine() + firstLine).orElse(firstLine);
        throw broken(line, String.valueOf(e.getProblem()));
      } catch (YamlEngineException e) {
        throw broken(firstLine, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
      if (root == null || root instanceof Scalar scalar && scalar.isNull()) {
        return Pairs.NONE;
      }
      if (root instanceof Pairs pairs) {
        return pairs;
      }
      throw new Refused(
          root.line(),
          "the front matter is not keys with values",
          "write one \"key: value\" a line");
    }

    private static Refused broken(int line, String why) {
      return new Refused(
          line,
          "the front matter is not YAML: " + why,
          "put text values in double quotes, and a backslash before a quote inside");
    }

    private int line(Event event) {
      return event.getStartMark().map(m -> m.getLine() + firstLine).orElse(firstLine);
    }

    private static Yaml close(Open done) {
      return done.pairs != null
          ? new Pairs(done.pairs, done.line)
          : new Items(List.copyOf(java.util.Objects.requireNonNull(done.items)), done.line);
    }

    private static void put(Open into, Yaml value) throws Refused {
      if (into.items != null) {
        into.items.add(value);
      } else if (into.key == null) {
        into.key = value instanceof Scalar scalar ? scalar.text() : "";
      } else {
        Map<String, Yaml> pairs = java.util.Objects.requireNonNull(into.pairs);
        if (pairs.putIfAbsent(into.key, value) != null) {
          throw new Refused(
              value.line(), "the key \"" + into.key + "\" stands twice", "keep one of the two");
        }
        into.key = null;
      }
    }
  }
}

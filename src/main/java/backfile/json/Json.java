package backfile.json;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.MinimalPrettyPrinter;

/**
 * JSON (RFC 8259) as plain Java values: a {@link Map} with its keys in order, a {@link List}, a
 * {@link String}, a {@link Long}, a {@link Double}, a {@link Boolean} or null.
 */
public final class Json {
  static final JsonFactory FACTORY = JsonFactory.builder().build();

  private Json() {}

  /** A text that is not the JSON that was expected; the message says what and where. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    /** A JSON that says something else than it should. */
    public Malformed(String message) {
      super(message);
      this.line = 0;
    }

    Malformed(JacksonException cause) {
      super(cause.getOriginalMessage(), cause);
      this.line = cause.getLocation() == null ? 0 : Math.max(0, cause.getLocation().getLineNr());
    }

    /** The line where it is wrong, counted from 1; 0 where that is not known. */
    public int line() {
      return line;
    }
  }

  /** Reads one object and nothing after it. */
  public static Map<String, @Nullable Object> object(String text) throws Malformed {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Malformed("not a JSON object");
      }
      Map<String, @Nullable Object> object = readObject(parser);
      if (parser.nextToken() != null) {
        throw new Malformed("more text after the JSON object");
      }
      return object;
    } catch (JacksonException e) {
      throw new Malformed(e);
    }
  }

  /** Reads one list of objects and nothing after it. */
  public static List<Map<String, @Nullable Object>> objects(String text) throws Malformed {
    if (!(value(text) instanceof List<?> list)) {
      throw new Malformed("not a list");
    }
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> map)) {
        throw new Malformed("not a list of objects");
      }
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      map.forEach((key, value) -> object.put(String.valueOf(key), value));
      objects.add(object);
    }
    return objects;
  }

  /** Reads one value of any kind and nothing after it. */
  public static @Nullable Object value(String text) throws Malformed {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new Malformed("empty");
      }
      Object value = readValue(parser);
      if (parser.nextToken() != null) {
        throw new Malformed("more text after the JSON");
      }
      return value;
    } catch (JacksonException e) {
      throw new Malformed(e);
    }
  }

  private static Map<String, @Nullable Object> readObject(JsonParser parser) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, readValue(parser));
    }
    return object;
  }

  static @Nullable Object readValue(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> {
        parser.nextToken();
        yield readItems(parser);
      }
      case VALUE_NUMBER_INT ->
          parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
              ? parser.getString()
              : (Object) parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> parser.getString();
    };
  }

  /** The items of a list, from the first on, that is being read already. */
  static List<@Nullable Object> readItems(JsonParser parser) {
    List<@Nullable Object> list = new ArrayList<>();
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      list.add(readValue(parser));
      parser.nextToken();
    }
    return list;
  }

  /** Behind the brace that closes the object with which a text begins; -1 where none does. */
  public static int end(String text) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else {
        quoted = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  /**
   * Gives each text, number and boolean of a value with its key; inside a key, all keys with dots
   * between. An empty text stands for null.
   */
  public static void texts(String key, @Nullable Object value, BiConsumer<String, String> each) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((inner, v) -> texts(key + "." + inner, v, each));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> texts(key, item, each));
    } else {
      each.accept(key, value == null ? "" : value.toString());
    }
  }

  /** Writes a value in one line. */
  public static String line(@Nullable Object value) {
    return write(value, false);
  }

  /** Writes values in one line each, a comma at the end of every line but the last. */
  public static String lines(List<?> values) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(LINES, out)) {
      values.forEach(value -> print(generator, value));
    }
    return out.toString();
  }

  private static final ObjectWriteContext LINES =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          return new MinimalPrettyPrinter(",\n");
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  /** Writes a value over several lines, ending in a line feed, for people to read. */
  public static String pretty(@Nullable Object value) {
    return write(value, true) + "\n";
  }

  /**
   * Writes a value so that it can stand in a {@code <script>} of a page: no character of it can end
   * the element or begin a comment.
   */
  public static String forScript(@Nullable Object value) {
    return line(value)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static String write(@Nullable Object value, boolean pretty) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator =
        FACTORY.createGenerator(pretty ? PRETTY : ObjectWriteContext.empty(), out)) {
      print(generator, value);
    }
    return out.toString();
  }

  /** Two spaces and a line feed, whatever the system's line end is. */
  private static final ObjectWriteContext PRETTY =
      new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
          DefaultIndenter lines = new DefaultIndenter("  ", "\n");
          return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        }

        @Override
        public boolean hasPrettyPrinter() {
          return true;
        }
      };

  private static void print(JsonGenerator generator, @Nullable Object value) {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof String text) {
      generator.writeString(text);
    } else if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeName(String.valueOf(entry.getKey()));
        print(generator, entry.getValue());
      }
      generator.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        print(generator, item);
      }
      generator.writeEndArray();
    } else if (value instanceof Double || value instanceof Float) {
      generator.writeNumber(((Number) value).doubleValue());
    } else if (value instanceof Number number) {
      generator.writeNumber(number.longValue());
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else {
      generator.writeString(value.toString());
    }
  }
}

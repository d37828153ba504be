package backfile.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * The values of a large JSON file, one by one: the items of a list, the items of the list that an
 * object of the whole file wraps, or the values of the file one behind the other. Of the file never
 * more than one value stands in memory.
 */
public final class JsonValues {
  private final JsonParser parser;
  private final Set<String> wrappers;
  private final Take take;

  private JsonValues(JsonParser parser, Set<String> wrappers, Take take) {
    this.parser = parser;
    this.wrappers = wrappers;
    this.take = take;
  }

  /** Takes a value and the line where it begins. */
  public interface Take {
    /** Takes the next value. */
    void take(@Nullable Object value, int line);
  }

  /**
   * Reads a file to its end.
   *
   * @param largest how many characters one text of it may have
   * @param wrappers keys of an object around all whose list of objects holds the values
   * @throws Json.Malformed where it is not JSON; what was taken before stays
   */
  public static void each(InputStream in, int largest, Set<String> wrappers, Take take)
      throws IOException, Json.Malformed {
    StreamReadConstraints limits =
        StreamReadConstraints.builder().maxStringLength(largest).maxNestingDepth(100).build();
    JsonFactory factory = Json.FACTORY.rebuild().streamReadConstraints(limits).build();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
      new JsonValues(parser, wrappers, take).all();
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new Json.Malformed(e);
    }
  }

  private void all() {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_ARRAY) {
        parser.nextToken();
        items();
      } else if (token == JsonToken.START_OBJECT) {
        object();
      } else {
        value();
      }
    }
  }

  /** The items of a list, from the first on, that is being read already. */
  private void items() {
    while (parser.currentToken() != JsonToken.END_ARRAY) {
      value();
      parser.nextToken();
    }
  }

  private void value() {
    int line = line();
    take.take(Json.readValue(parser), line);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private void object() {
    int line = line();
    boolean wrapper = false;
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY && wrappers.contains(key);
      if (list && parser.nextToken() == JsonToken.START_OBJECT) {
        items();
        wrapper = true;
      } else if (!list || parser.currentToken() != JsonToken.END_ARRAY) {
        Object value = list ? Json.readItems(parser) : Json.readValue(parser);
        if (!wrapper) {
          object.put(key, value);
        }
      }
    }
    if (!wrapper) {
      take.take(object, line);
    }
  }
}

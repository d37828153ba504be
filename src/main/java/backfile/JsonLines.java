package backfile;

import backfile.disk.Console;
import backfile.json.Json;
import backfile.model.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object a line from stdin, an answer a line on stdout. A line that is none is reported. */
final class JsonLines {
  private final Backfile.Streams streams;
  private final Console console;

  JsonLines(Backfile.Streams streams, Console console) {
    this.streams = streams;
    this.console = console;
  }

  /** What is answered to an object. */
  interface Answer {
    Map<String, @Nullable Object> to(Map<String, @Nullable Object> asked) throws Json.Malformed;
  }

  /** Answers every line; gives the exit code. */
  int each(Answer answer) {
    int code = Build.WELL;
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(streams.in(), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          console.print(Json.line(answer.to(Json.object(line))) + "\n");
        } catch (Json.Malformed e) {
          code = Build.ASIDE;
          String what = String.valueOf(e.getMessage());
          console.list(
              List.of(Problem.aside("stdin", number, what, "write one JSON object a line")));
        }
      }
    } catch (IOException e) {
      console.complain("stdin cannot be read (" + e.getMessage() + ")");
      return Build.NOTHING;
    }
    return code;
  }

  /** The text of a key. */
  static String text(Map<String, @Nullable Object> object, String key) throws Json.Malformed {
    if (object.get(key) instanceof String text) {
      return text;
    }
    throw wrong("\"" + key + "\" is missing, or not a text");
  }

  /** The id that the answer repeats: a text or a number, as given. */
  static Object id(Map<String, @Nullable Object> object) throws Json.Malformed {
    Object id = object.get("id");
    if (id instanceof String || id instanceof Number) {
      return id;
    }
    throw wrong("\"id\" is missing, or neither a text nor a number");
  }

  static Json.Malformed wrong(String what) {
    return new Json.Malformed(what);
  }
}

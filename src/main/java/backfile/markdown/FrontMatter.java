package backfile.markdown;

import backfile.json.Json;
import backfile.model.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The front matter of a Markdown file from elsewhere: YAML between lines of {@code ---}, TOML
 * between lines of {@code +++}, or a JSON object, as Hugo, Jekyll and Obsidian write them.
 *
 * @param entries all values as texts, in the order of the file
 * @param lines how many lines of the file it takes, its fences among them; 0 where there is none
 * @param fenced whether its last line is a fence and says nothing
 */
public record FrontMatter(List<Entry> entries, int lines, boolean fenced) {
  private static final FrontMatter NONE = new FrontMatter(List.of(), 0, false);

  /** Copies the list. */
  public FrontMatter {
    entries = List.copyOf(entries);
  }

  /**
   * A key and its texts; a list gives several, {@code null} none.
   *
   * @param key where keys stand inside a key, all of them with dots between: {@code author.name}
   * @param line the line of the file where the outermost key stands, counted from 1
   */
  public record Entry(String key, List<String> values, int line) {
    /** Copies the list. */
    public Entry {
      values = List.copyOf(values);
    }
  }

  /**
   * Reads what stands before the body.
   *
   * @param file the lines of the whole file
   * @throws Refused with the line, for a front matter that cannot be read
   */
  public static FrontMatter of(List<String> file) throws Refused {
    String first = file.isEmpty() ? "" : file.get(0).stripTrailing();
    if (first.equals("---")) {
      int end = closing(file, "---", "...");
      return end < 0 ? NONE : new FrontMatter(yaml(file.subList(1, end)), end + 1, true);
    }
    if (first.equals("+++")) {
      int end = closing(file, "+++", "+++");
      if (end < 0) {
        throw new Refused(1, "the front matter is never closed", "end it with a line of +++");
      }
      return new FrontMatter(Toml.read(file.subList(1, end), 2), end + 1, true);
    }
    return first.startsWith("{") ? json(file) : NONE;
  }

  private static int closing(List<String> file, String fence, String other) {
    for (int i = 1; i < file.size(); i++) {
      String line = file.get(i).stripTrailing();
      if (line.equals(fence) || line.equals(other)) {
        return i;
      }
    }
    return -1;
  }

  private static List<Entry> yaml(List<String> lines) throws Refused {
    Gathered gathered = new Gathered(lines, 2);
    for (Map.Entry<String, Yaml> pair : Yaml.read(String.join("\n", lines), 2).pairs().entrySet()) {
      gathered.open(pair.getKey());
      gather(pair.getKey(), pair.getValue(), gathered);
    }
    return gathered.entries();
  }

  private static void gather(String key, Yaml value, Gathered into) {
    if (value instanceof Yaml.Scalar scalar) {
      into.put(key, scalar.isNull() ? "" : scalar.text());
    } else if (value instanceof Yaml.Items items) {
      items.items().forEach(item -> gather(key, item, into));
    } else if (value instanceof Yaml.Pairs pairs) {
      pairs.pairs().forEach((inner, v) -> gather(key + "." + inner, v, into));
    }
  }

  /** An object that opens the file; a brace of a template language opens none. */
  private static FrontMatter json(List<String> file) throws Refused {
    String text = String.join("\n", file);
    if (text.substring(1).stripLeading().startsWith("\"")) {
      int end = Json.end(text);
      if (end < 0) {
        throw new Refused(1, "the front matter is never closed", "end it with a brace");
      }
      int lines = (int) text.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
      Gathered gathered = new Gathered(file.subList(0, lines), 1);
      try {
        Json.object(text.substring(0, end))
            .forEach(
                (key, value) -> {
                  gathered.open(key);
                  Json.texts(key, value, gathered::put);
                });
      } catch (Json.Malformed e) {
        throw new Refused(
            1, "the front matter is not JSON: " + e.getMessage(), "mend it, or write it as YAML");
      }
      return new FrontMatter(gathered.entries(), lines, false);
    }
    return NONE;
  }

  /** Entries with the lines where their outermost keys stand. */
  private static final class Gathered {
    private final List<Open> entries = new ArrayList<>();
    private final Map<String, TreeSet<Integer>> places = new HashMap<>();
    private int line;

    /** An entry that further values may belong to; a list may have any number of them. */
    private record Open(String key, List<String> values, int line) {}

    Gathered(List<String> lines, int firstLine) {
      this.line = firstLine;
      for (int i = 0; i < lines.size(); i++) {
        String key = keyOf(lines.get(i));
        if (!key.isEmpty()) {
          places.computeIfAbsent(key, k -> new TreeSet<>()).add(i + firstLine);
        }
      }
    }

    /** The key that a line begins with, as it is spelt there; empty where it begins with none. */
    private static String keyOf(String line) {
      String start = line.stripLeading();
      start = start.startsWith("{") ? start.substring(1).stripLeading() : start;
      boolean quoted = start.startsWith("\"") || start.startsWith("'");
      int end = quoted ? start.indexOf(start.charAt(0), 1) : start.indexOf(':');
      while (!quoted && end >= 0 && end + 1 < start.length() && start.charAt(end + 1) > ' ') {
        end = start.indexOf(':', end + 1);
      }
      return end < 0 ? "" : start.substring(quoted ? 1 : 0, end).stripTrailing();
    }

    /** The parsers do not tell where a key stands; it is the next line that begins with it. */
    void open(String key) {
      Integer next = places.getOrDefault(key, new TreeSet<>()).ceiling(line);
      line = next == null ? line : next;
    }

    void put(String key, String text) {
      Open last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
      if (last == null || !last.key().equals(key) || last.line() != line) {
        last = new Open(key, new ArrayList<>(), line);
        entries.add(last);
      }
      if (!text.isBlank()) {
        last.values().add(text);
      }
    }

    List<Entry> entries() {
      return entries.stream().map(e -> new Entry(e.key(), e.values(), e.line())).toList();
    }
  }
}

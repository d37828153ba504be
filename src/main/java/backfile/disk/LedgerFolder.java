package backfile.disk;

import backfile.json.Json;
import backfile.model.Ledger;
import backfile.model.Slug;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledgers of the articles, {@code .backfile/ledger/SLUG.json}. Made anew by every build. */
public final class LedgerFolder {
  private final Path folder;
  private boolean made;

  /** The ledgers below a state folder. */
  public LedgerFolder(Path state) {
    this.folder = state.resolve("ledger");
  }

  /** Writes the ledger of an article, as JSON. One that is cut off is simply made again. */
  public void write(Slug slug, String json) throws IOException {
    if (!made) {
      Files.createDirectories(folder);
      made = true;
    }
    Files.write(file(slug), json.getBytes(StandardCharsets.UTF_8));
  }

  private Path file(Slug slug) {
    return folder.resolve(slug + ".json");
  }

  /** Whether an earlier build made this article of this seed. */
  public boolean knows(Slug slug, String seed) throws IOException {
    Path file = file(slug);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      return seed.equals(Json.object(Files.readString(file)).get("seed"));
    } catch (Json.Malformed broken) {
      return false;
    }
  }

  /** Deletes the ledgers of articles that no seed gives any more. */
  public void keepOnly(Set<Slug> slugs) throws IOException {
    for (String name : Trees.files(folder)) {
      boolean kept =
          name.endsWith(".json")
              && Slug.read(name.substring(0, name.length() - 5))
                  .filter(slugs::contains)
                  .isPresent();
      if (!kept) {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }

  /** A ledger as JSON, one line for each of its lists. */
  public static String json(Ledger ledger) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seed", ledger.seed());
    json.put("sha256", ledger.sha256());
    json.put("encoding", ledger.encoding());
    json.put("lines", ledger.lines());
    json.put("body", ledger.body().stream().map(r -> List.of(r.from(), r.to())).toList());
    List<Object> moved = new ArrayList<>();
    ledger.moved().forEach(m -> moved.add(pair("line", m.line(), "to", m.to())));
    json.put("moved", moved);
    List<Object> removed = new ArrayList<>();
    for (Ledger.Removed r : ledger.removed()) {
      Map<String, Object> entry = pair("line", r.line(), "rule", r.rule());
      entry.put("text", r.text());
      removed.add(entry);
    }
    json.put("removed", removed);
    List<Object> doubtful = new ArrayList<>();
    ledger.doubtful().forEach(d -> doubtful.add(pair("line", d.line(), "why", d.why())));
    json.put("doubtful", doubtful);
    List<Object> repaired = new ArrayList<>();
    ledger.repaired().forEach(r -> repaired.add(pair("line", r.line(), "what", r.what())));
    json.put("repaired", repaired);
    StringBuilder text = new StringBuilder("{\n");
    json.forEach(
        (key, value) ->
            text.append(text.length() > 2 ? ",\n" : "")
                .append("  ")
                .append(Json.line(key))
                .append(": ")
                .append(Json.line(value)));
    return text.append("\n}\n").toString();
  }

  private static Map<String, Object> pair(
      String key, Object value, String other, Object otherValue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    map.put(other, otherValue);
    return map;
  }
}

package backfile.clean;

import backfile.json.Json;
import backfile.model.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the raw texts that programs of this folder learn from: those of the open benchmark whose
 * licence allows it (NOTICE names it), and no others.
 */
final class TrainingTexts {
  private static final String LEARNT_FROM = "sh/";

  private TrainingTexts() {}

  /**
   * A raw text and what each of its lines is.
   *
   * @param labels a letter for each line: B body, H headline, J junk and others
   * @param title what the page gave as its title, or empty
   */
  record Text(String id, Seed seed, String labels, String title) {
    char label(Line line) {
      return labels.charAt(line.number() - 1);
    }

    /** One of five parts of all texts, from 0, to leave out and measure by. */
    int fold() {
      return Math.floorMod(id.hashCode(), 5);
    }
  }

  static Seed seed(List<String> lines) {
    return new Seed("", 1, "", "UTF-8", lines, List.of(), List.of(), List.of());
  }

  /** Reads a {@code .jsonl.gz}, in its order. */
  static List<Text> read(Path corpus) throws IOException {
    List<Text> texts = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Map<String, @Nullable Object> text = Json.object(line);
        String id = String.valueOf(text.get("id"));
        if (id.startsWith(LEARNT_FROM) && text.get("lines") instanceof List<?> list) {
          Seed seed = seed(list.stream().map(String::valueOf).toList());
          String title =
              text.get("derived") instanceof Map<?, ?> page
                  ? Objects.toString(page.get("headline"), "")
                  : "";
          texts.add(new Text(id, seed, String.valueOf(text.get("labels")), title));
        }
      }
    } catch (Json.Malformed e) {
      throw new IOException(e);
    }
    return texts;
  }
}

package backfile.clean;

import backfile.json.Json;
import backfile.json.JsonValues;
import backfile.letters.Decoded;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON: one object for each article, one a line ({@code .jsonl}, {@code .ndjson}) or as the items
 * of a list ({@code .json}). Fields with usual names are known; those of other names are told by an
 * object before the articles: {@code {"backfile-fields": {"title": "hl", "text": "full_text"}}}.
 */
final class JsonFormat implements SeedFormat {
  private static final Set<String> LINES = Set.of("jsonl", "ndjson");
  private static final Set<String> LISTS =
      Set.of("articles", "items", "results", "documents", "docs", "posts", "entries", "records");
  private static final String MAP = "backfile-fields";

  @Override
  public boolean reads(String ending) {
    return LINES.contains(ending) || ending.equals("json");
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    Reading reading = new Reading(file, intake);
    if (LINES.contains(SeedFormats.ending(file))) {
      lines(RawLines.of(in), reading);
    } else {
      whole(in, reading);
    }
    if (reading.part == 0) {
      throw new Refused(0, "holds no article", "put one JSON object for each article into it");
    }
  }

  private static void lines(RawLines lines, Reading reading) throws IOException, Refused {
    for (Optional<byte[]> next = lines.next(); next.isPresent(); next = lines.next()) {
      byte[] bytes = next.get();
      int line = lines.number();
      if (lines.isTooLong()) {
        reading.pass(new Refused(line, "is larger than 8 MB, which no article is", "split it"));
        continue;
      }
      try {
        Decoded decoded = Decoded.of(bytes);
        String text = decoded.text().strip();
        if (text.isEmpty()) {
          continue;
        }
        if (reading.part == 0 && (!text.startsWith("{") || text.equals("{"))) {
          throw new Refused(
              line,
              "does not begin with a JSON object that stands in one line",
              "write each article as one object in one line, or name a list of objects .json");
        }
        reading.article(
            Json.object(text),
            line,
            Sha256.hex(bytes),
            decoded.encoding(),
            SeedFormat.repaired(decoded));
      } catch (Json.Malformed e) {
        reading.pass(new Refused(line, "is not JSON: " + e.getMessage(), "mend this line"));
      } catch (Refused refused) {
        if (reading.part == 0) {
          throw refused;
        }
        reading.pass(refused);
      }
    }
  }

  private static void whole(InputStream in, Reading reading) throws IOException, Refused {
    try {
      JsonValues.each(
          in,
          LARGEST,
          LISTS,
          (value, line) -> {
            if (!(value instanceof Map<?, ?> map)) {
              reading.pass(
                  new Refused(
                      line, "is " + kind(value) + ", not an object", "write {\"text\": \"…\"}"));
            } else {
              try {
                reading.article(map, line, Sha256.hex(Json.line(map)), "UTF-8", List.of());
              } catch (Refused refused) {
                reading.pass(refused);
              }
            }
          });
    } catch (Json.Malformed e) {
      String behind = reading.part == 0 ? "" : "cannot be read behind its article " + reading.part;
      throw new Refused(
          e.line(),
          (behind.isEmpty() ? "is not JSON: " : behind + ": ") + e.getMessage(),
          "mend it there, or save it again");
    }
  }

  private static String kind(@Nullable Object value) {
    return value instanceof List<?> ? "a list" : "a single value";
  }

  /** A file while it is read. */
  private static final class Reading {
    private final String file;
    private final Intake intake;
    private JsonArticle.Names names = JsonArticle.Names.USUAL;
    private int part;

    Reading(String file, Intake intake) {
      this.file = file;
      this.intake = intake;
    }

    void pass(Refused why) {
      part++;
      intake.pass(part, why);
    }

    void article(
        Map<?, ?> object, int line, String sha256, String encoding, List<Ledger.Repaired> repaired)
        throws Refused {
      @Nullable Object map = object.get(MAP);
      if (part == 0 && map != null) {
        names = JsonArticle.Names.of(map, line);
        return;
      }
      JsonArticle article = JsonArticle.of(object, line, names);
      part++;
      intake.take(
          new Seed(
              file,
              part,
              sha256,
              encoding,
              article.lines(),
              repaired,
              article.told(),
              article.given()));
    }
  }
}

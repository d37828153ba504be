package backfile.letters;

import backfile.html.SavedPage;
import backfile.json.Json;
import backfile.model.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Measures how many texts of the cleaning corpus are read back from bytes: written as UTF-8, as
 * windows-1252 (those that can be) and as UTF-16 without a mark, then read without being told.
 */
public final class EncodingFigures {
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE");

  private final Map<String, int[]> rightOf = new LinkedHashMap<>();
  private final Set<String> repaired = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();

  private EncodingFigures() {}

  /** Prints the table; the argument is the folder of the cleaning corpus. */
  public static void main(String[] args) throws Exception {
    System.out.print(table(Path.of(args[0])));
  }

  /** The table in Markdown: a row for each kind of text and encoding; what is missing is said. */
  public static String table(Path corpus) throws IOException, Json.Malformed {
    StringBuilder table =
        new StringBuilder("| texts | written as | read back | of |\n|---|---|---|---|\n");
    table.append(rows(corpus.resolve("raw.dev.jsonl.gz"), "raw"));
    table.append(rows(corpus.resolve("html.dev.jsonl.xz"), "html"));
    return table.toString();
  }

  private static String rows(Path file, String kind) throws IOException, Json.Malformed {
    if (!Files.isReadable(file)) {
      return kind + ": skipped, because " + file.getFileName() + " is not there\n";
    }
    EncodingFigures figures = new EncodingFigures();
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(unpacked(file), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Map<String, ?> text = Json.object(line);
        figures.measure(
            String.valueOf(text.get("id")),
            text.get("lines") instanceof List<?> lines
                ? String.join("\n", lines.stream().map(String::valueOf).toList())
                : String.valueOf(text.get("html")),
            kind.equals("html"));
      }
    }
    StringBuilder rows = new StringBuilder();
    figures.rightOf.forEach(
        (encoding, n) ->
            rows.append(
                String.format(Locale.ROOT, "| %s | %s | %d | %d |%n", kind, encoding, n[0], n[1])));
    figures.repaired.forEach(
        id -> rows.append("mojibake in it, read again: ").append(id).append('\n'));
    figures.wrong.forEach(id -> rows.append("wrong: ").append(id).append('\n'));
    return rows.toString();
  }

  private static InputStream unpacked(Path file) throws IOException {
    return file.toString().endsWith(".gz")
        ? new GZIPInputStream(Files.newInputStream(file))
        : new ProcessBuilder("xz", "-dc", file.toString()).start().getInputStream();
  }

  private void measure(String id, String text, boolean page) {
    for (String encoding : ENCODINGS) {
      Charset charset = Charset.forName(encoding);
      if (charset.newEncoder().canEncode(text)) {
        byte[] bytes = text.getBytes(charset);
        int[] n = rightOf.computeIfAbsent(encoding, e -> new int[2]);
        n[1]++;
        String read = read(bytes, page);
        if (read.equals(text)) {
          n[0]++;
        } else if (read.equals(Mojibake.of(text).text())) {
          n[0]++;
          repaired.add(id);
        } else {
          wrong.add(encoding + " " + id);
        }
      }
    }
  }

  private static String read(byte[] bytes, boolean page) {
    try {
      return Decoded.of(bytes, () -> page ? SavedPage.declaredEncoding(bytes) : "").text();
    } catch (Refused refused) {
      return "refused: " + refused.getMessage();
    }
  }
}

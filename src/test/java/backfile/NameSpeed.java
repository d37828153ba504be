package backfile;

import backfile.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Measures the command {@code entities} over the corpora: words a CPU second, one thread, warm. */
final class NameSpeed {
  private static final int ROUNDS = 40;

  private NameSpeed() {}

  /**
   * Measures and prints.
   *
   * @param args the folder of the corpora
   */
  public static void main(String[] args) throws IOException, Json.Malformed {
    ByteArrayOutputStream asked = new ByteArrayOutputStream();
    int words = 0;
    for (String corpus : List.of("gum-news", "gum-wiki", "wikigold", "re3d")) {
      for (String line : Files.readAllLines(Path.of(args[0], corpus + ".dev.jsonl"))) {
        String text = JsonLines.text(Json.object(line), "text");
        words += text.split("\\s+").length;
        asked.writeBytes(
            (Json.line(Map.of("id", "x", "text", text)) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    List<Long> took = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      PrintStream none =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      Backfile.run(
          new String[] {"entities", "--jsonl"},
          new Backfile.Streams(
              new ByteArrayInputStream(asked.toByteArray()), none, System.err, false));
      took.add(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    // The second half is warm; the quietest of it was least disturbed by other programs.
    long least = Collections.min(took.subList(ROUNDS / 2, ROUNDS));
    System.out.println(words * 1_000_000_000L / least + " words a CPU second");
  }
}

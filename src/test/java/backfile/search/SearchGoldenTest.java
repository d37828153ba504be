package backfile.search;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What words a text has and what a query finds, as both implementations have it: a proof holds the
 * browser to the same two files. {@code -Dgolden.accept=true} writes them anew.
 */
class SearchGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/search").toAbsolutePath();
  private static final int WORDS = 20_000;
  private static final int QUERIES = 500;

  /** Blocks whose letters have not changed since Unicode 13, which Java 17 knows. */
  private static final int[][] BLOCKS = {
    {0x20, 0x7e},
    {0x41, 0x7a},
    {0xa0, 0x17f},
    {0x180, 0x24f},
    {0x2b0, 0x36f},
    {0x370, 0x3ff},
    {0x400, 0x4ff},
    {0x531, 0x587},
    {0x591, 0x5f4},
    {0x610, 0x6ff},
    {0x750, 0x77f},
    {0x904, 0x96f},
    {0x985, 0x9ef},
    {0xe01, 0xe5b},
    {0xe81, 0xecd},
    {0xf00, 0xf29},
    {0x1000, 0x104f},
    {0x10a0, 0x10ff},
    {0x1100, 0x11ff},
    {0x1780, 0x17e9},
    {0x1e00, 0x1fff},
    {0x2010, 0x2064},
    {0x2070, 0x209c},
    {0x2100, 0x218b},
    {0x2460, 0x24ff},
    {0x3041, 0x30ff},
    {0x3400, 0x4db5},
    {0x4e00, 0x9fef},
    {0xac00, 0xd7a3},
    {0xf900, 0xfad9},
    {0xfb00, 0xfb4f},
    {0xfb50, 0xfdfb},
    {0xfe70, 0xfefc},
    {0xff01, 0xffdc},
    {0x10400, 0x1044f},
    {0x1d400, 0x1d7ff},
    {0x20000, 0x2a6d6}
  };

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(12);
    int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
    for (int i = 0; i < length; i++) {
      if (random.nextInt(5) == 0) {
        block = BLOCKS[random.nextInt(BLOCKS.length)];
      }
      int c = block[0] + random.nextInt(block[1] - block[0] + 1);
      switch (random.nextInt(14)) {
        case 0 -> text.append('’');
        case 1 -> text.append('\'');
        case 2 -> text.append((char) (0x300 + random.nextInt(0x30)));
        case 3 -> text.append((char) ('a' + random.nextInt(26)));
        default -> text.appendCodePoint(c);
      }
    }
    return text.toString();
  }

  private static List<String> wordLines() throws IOException {
    Set<String> texts = new LinkedHashSet<>();
    for (String file : List.of("seeds", "content/articles")) {
      try (var files = Files.list(Path.of(file).toAbsolutePath())) {
        for (Path seed : files.sorted().limit(12).toList()) {
          texts.addAll(List.of(Files.readString(seed).split("\\s+")));
        }
      }
    }
    Random random = new Random(20);
    while (texts.size() < WORDS) {
      texts.add(text(random));
    }
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      if (lines.size() < WORDS) {
        lines.add(Json.line(List.of(text, String.join(" ", SearchWords.of(text)))));
      }
    }
    return lines;
  }

  private static List<String> queryLines() throws IOException {
    SmallArchive archive = new SmallArchive(600);
    Reference reference =
        new Reference(
            "search/" + archive.first() + ".js", file -> archive.files().getOrDefault(file, ""));
    List<String> lines = new ArrayList<>();
    for (String query : archive.queries(QUERIES)) {
      Reference.Answer answer = reference.ask(query);
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("query", query);
      line.put("names", answer.names());
      line.put("spelled", answer.spelled());
      line.put("articles", answer.articles().subList(0, Math.min(20, answer.articles().size())));
      line.put("count", answer.articles().size());
      line.put("some", answer.some());
      line.put("meant", answer.meant());
      lines.add(Json.line(line));
    }
    return lines;
  }

  private static void assertGolden(String file, List<String> lines) throws IOException {
    Path path = FOLDER.resolve(file);
    if (Boolean.getBoolean("golden.accept")) {
      Files.writeString(path, String.join("\n", lines) + "\n");
    }
    assertThat(lines).isEqualTo(Files.readAllLines(path));
  }

  @Test
  void everyTextHasTheWordsOfTheFile() throws IOException, Json.Malformed {
    Path path = FOLDER.resolve("words.jsonl");
    if (Boolean.getBoolean("golden.accept")) {
      Files.write(path, wordLines());
    }
    int seen = 0;
    for (String line : Files.readAllLines(path)) {
      List<?> pair = (List<?>) java.util.Objects.requireNonNull(Json.value(line));
      assertThat(String.join(" ", SearchWords.of((String) pair.get(0))))
          .as(line)
          .isEqualTo(pair.get(1));
      seen++;
    }
    assertThat(seen).isEqualTo(WORDS);
  }

  @Test
  void everyQueryFindsWhatTheFileSays() throws IOException {
    assertGolden("queries.jsonl", queryLines());
  }
}

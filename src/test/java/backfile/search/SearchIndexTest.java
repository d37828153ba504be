package backfile.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
  private static int zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }

  @Test
  void noFileTakesMoreThanTwentyKilobytesToSend() throws IOException {
    for (Map.Entry<String, String> file : new SmallArchive(3000).files().entrySet()) {
      assertThat(zipped(file.getValue())).as(file.getKey()).isLessThanOrEqualTo(20 * 1024);
    }
  }

  @Test
  void whatIsPutAsideOnTheWayChangesNoByte() throws IOException {
    Map<String, List<Integer>> whole = words(1L << 30);
    assertThat(words(2_000)).isEqualTo(whole);
    assertThat(whole).hasSizeGreaterThan(300);
  }

  /** The articles of each word, gathered with so much memory. */
  private static Map<String, List<Integer>> words(long most) throws IOException {
    WordRuns runs = new WordRuns(SmallArchive.runs(), most);
    for (int i = 0; i < 400; i++) {
      List<String> body =
          List.of("a" + i + " b" + i / 3 + " c" + i / 90 + " всё 東京 \ud83d\ude00 \ud801\udc28");
      runs.add(i, ArticleWords.of("title" + i % 7, "", body, List.of()).where());
    }
    Map<String, List<Integer>> found = new TreeMap<>();
    List<String> order = new ArrayList<>();
    runs.each(
        (word, articles, lists) -> {
          order.add(word);
          List<Integer> all = found.computeIfAbsent(word, w -> new ArrayList<>());
          for (byte[] list : lists) {
            int[] last = {-1};
            Postings.read(list, (step, where) -> all.add(last[0] += step));
          }
          assertThat(all).hasSize(articles);
        });
    assertThat(order).isSorted().doesNotHaveDuplicates();
    return found;
  }

  @Test
  void aWordWithMoreArticlesThanAFileHoldsGoesOnInTheNext() throws IOException {
    Map<String, String> files = new TreeMap<>();
    SearchIndex index = new SearchIndex(files::put, SmallArchive.runs());
    int all = 60_000;
    for (int i = 0; i < all; i++) {
      String text = i % 5 == 0 ? "harbour n" + i / 50 : "n" + i / 50;
      index.add(
          new SearchIndex.Article("T", "t", "", "", ""),
          ArticleWords.of("", "", List.of(text), List.of()));
    }
    String first = index.finish(List.of());
    Reference reference =
        new Reference("search/" + first + ".js", file -> files.getOrDefault(file, ""));
    assertThat(reference.ask("harbour ").articles()).hasSize(all / 5).startsWith(0, 5, 10);
    for (String file : files.values()) {
      if (!file.startsWith("shard={")) {
        assertThat(zipped(file)).isLessThanOrEqualTo(20 * 1024);
      }
    }
  }

  @Test
  void aWordThatStandsNearlyEverywhereKeepsNobodyFromFinding() throws IOException {
    Map<String, String> files = new TreeMap<>();
    SearchIndex index = new SearchIndex(files::put, SmallArchive.runs());
    for (int i = 0; i < 600; i++) {
      index.add(
          new SearchIndex.Article("T" + i, "t" + i, "", "", ""),
          ArticleWords.of("", "", List.of("the harbour" + i), List.of()));
    }
    String first = index.finish(List.of());
    Reference reference =
        new Reference("search/" + first + ".js", file -> files.getOrDefault(file, ""));
    assertThat(reference.ask("the harbour17 ").articles()).startsWith(17).hasSize(11);
    assertThat(reference.ask("the ").articles()).isEmpty();
  }

  @Test
  void numbersComeBackAsTheyWere() {
    for (int number : List.of(0, 1, 63, 64, 1791, 1792, 48447, 48448, 1_000_000, 100_000_000)) {
      StringBuilder text = new StringBuilder();
      Figures64.number(number, text);
      assertThat(new Reference.Reader(text.toString()).number()).isEqualTo(number);
      assertThat(text.toString()).doesNotContain("\"", "\\", " ", "!");
    }
  }
}

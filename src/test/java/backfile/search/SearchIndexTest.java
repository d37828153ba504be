package backfile.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
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
    for (Map.Entry<String, String> file : new SmallArchive(3000, Sizes.USUAL).files().entrySet()) {
      assertThat(zipped(file.getValue())).as(file.getKey()).isLessThanOrEqualTo(20 * 1024);
    }
  }

  /** The files are small here, so that there are as many as of an archive with whole texts. */
  @Test
  void theFirstFileStaysSmallAndFilesAreFewInALargeArchive() throws IOException {
    Map<String, String> files = new TreeMap<>();
    SearchIndex index =
        new SearchIndex(files::put, SmallArchive.runs(), new Sizes.Limits(650, 150, 200));
    Random random = new Random(5);
    int all = 100_000;
    for (int i = 0; i < all; i++) {
      StringBuilder body = new StringBuilder();
      for (int n = 0; n < 6; n++) {
        body.append(word(random.nextInt(40_000))).append(' ');
      }
      String source = "Paper " + random.nextInt(60);
      ArticleWords.Mentioned name = new ArticleWords.Mentioned("" + i / 3 % 2_000, "", "");
      index.add(
          new SearchIndex.Article("Headline " + i, "a-" + i, (2024 - i / 3000) + "", "", source),
          ArticleWords.of(
              "", "", List.of(body.toString()), i % 3 == 0 ? List.of(name) : List.of()));
    }
    List<SearchIndex.Name> names = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String type = String.valueOf("ploeaw".charAt(random.nextInt(6)));
      String name = word(i) + " " + word(i / 7);
      names.add(new SearchIndex.Name("" + i, name, type, "glossary/n" + i, 1, "", List.of()));
    }
    String first = index.finish(names);
    assertThat(files.size()).isBetween(all / 27, all / 20);
    assertThat(zipped(requireNonNull(files.get("search/" + first + ".js")))).isLessThan(6_000);
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(zipped(file.getValue())).as(file.getKey()).isLessThanOrEqualTo(20 * 1024);
    }
    Reference reference =
        new Reference("search/" + first + ".js", file -> files.getOrDefault(file, ""));
    assertThat(reference.ask(word(1_999) + " " + word(1_999 / 7)).spelled()).containsExactly(1_999);
    assertThat(reference.ask(word(30) + " ").articles()).isNotEmpty();
  }

  /** A word of letters for a number. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 400; rest > 0; rest /= 20) {
      word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
    }
    return word.toString();
  }

  /** The golden queries are asked of these. */
  @Test
  void theFilesOfTheSmallArchiveHaveEveryKindOfBorder() throws IOException, Json.Malformed {
    SmallArchive archive = new SmallArchive(600);
    Map<?, ?> root = (Map<?, ?>) value(archive.files(), archive.first());
    for (String kind : List.of("words", "mentions")) {
      assertThat(starts(archive.files(), root.get(kind)))
          .as(kind)
          .hasSizeGreaterThan(4)
          .anyMatch(s -> s.startsWith("="));
    }
    for (String kind : List.of("spellings", "sounds", "names")) {
      assertThat(starts(archive.files(), root.get(kind))).as(kind).hasSizeGreaterThan(8);
    }
    assertThat(starts(archive.files(), root.get("articles"))).hasSizeGreaterThan(4);
    assertThat(String.valueOf(root.get("everywhere"))).isNotEmpty();
  }

  private static Object value(Map<String, String> files, Object name) throws Json.Malformed {
    String script = requireNonNull(files.get("search/" + name + ".js"));
    return requireNonNull(Json.value(script.substring("shard=".length(), script.length() - 2)));
  }

  /** What the files of a list begin with, those of further lists as well. */
  private static List<String> starts(Map<String, String> files, @Nullable Object list)
      throws Json.Malformed {
    List<String> starts = new ArrayList<>();
    for (Object entry : (List<?>) requireNonNull(list)) {
      List<?> file = (List<?>) entry;
      if (file.size() > 2) {
        starts.addAll(starts(files, value(files, requireNonNull(file.get(1)))));
      } else {
        starts.add(String.valueOf(file.get(0)));
      }
    }
    return starts;
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
  void aListIsWholeHoweverManyFilesItTakes() throws IOException {
    for (int largest : List.of(200, 900, 20_000)) {
      Map<String, String> files = new TreeMap<>();
      SearchIndex index =
          new SearchIndex(files::put, SmallArchive.runs(), new Sizes.Limits(largest, largest, 200));
      for (int i = 0; i < 5000; i++) {
        String text = (i % 5 == 0 ? "harbour " : "") + (i % 7 == 0 ? "harbours " : "") + "n" + i;
        index.add(
            new SearchIndex.Article("T", "t", "", "", ""),
            ArticleWords.of("", "", List.of(text), List.of()));
      }
      String first = index.finish(List.of());
      Reference reference =
          new Reference("search/" + first + ".js", file -> files.getOrDefault(file, ""));
      assertThat(reference.ask("\"harbours n14\"").articles()).containsExactly(14);
      assertThat(reference.ask("harbours ").articles()).hasSize(1572);
      assertThat(reference.ask("n4999 ").articles()).startsWith(4999);
    }
  }

  @Test
  void whoSpellsANameIsAnsweredByTheArticlesThatMentionIt() throws IOException {
    Map<String, String> files = new TreeMap<>();
    SearchIndex index = new SearchIndex(files::put, SmallArchive.runs());
    ArticleWords.Mentioned rice = new ArticleWords.Mentioned("rice", "Condoleezza Rice", "Ms Rice");
    ArticleWords.Mentioned full =
        new ArticleWords.Mentioned("rice", "Condoleezza Rice", "Condoleezza Rice");
    SearchIndex.Article article = new SearchIndex.Article("T", "t", "", "", "");
    index.add(article, ArticleWords.of("Rice is dear", "", List.of("Rice is dear."), List.of()));
    index.add(article, ArticleWords.of("", "", List.of("Ms Rice came."), List.of(rice)));
    index.add(
        article,
        ArticleWords.of("", "", List.of("Ms Rice came. Ms Rice left."), List.of(rice, rice)));
    index.add(
        article,
        ArticleWords.of("Condoleezza Rice speaks", "", List.of("She spoke."), List.of(full)));
    String first =
        index.finish(
            List.of(
                new SearchIndex.Name(
                    "rice",
                    "Condoleezza Rice",
                    "p",
                    "glossary/rice.html",
                    3,
                    "",
                    List.of("Rice", "Кондолиза Райс"))));
    Reference reference =
        new Reference("search/" + first + ".js", file -> files.getOrDefault(file, ""));
    for (String query : List.of("Rice", "condoleezza rice", "Condoleza Rice", "Райс Кондолиза")) {
      assertThat(reference.ask(query).articles()).as(query).containsExactly(3, 2, 1);
      assertThat(reference.ask(query).spelled()).as(query).containsExactly(0);
    }
    assertThat(reference.ask("Rice", true).articles()).contains(0).hasSize(4);
    assertThat(reference.ask("\"rice is\"").articles()).contains(0);
    assertThat(reference.ask("rice dear ").articles()).containsExactly(0);
    assertThat(reference.ask("Condole").spelled()).isEmpty();
  }

  @Test
  void aWordThatStandsNearlyEverywhereIsAskedForAloneAndInPhrases() throws IOException {
    Map<String, String> files = new TreeMap<>();
    SearchIndex index = new SearchIndex(files::put, SmallArchive.runs());
    for (int i = 0; i < 600; i++) {
      index.add(
          new SearchIndex.Article("T" + i, "t" + i, "", "", ""),
          ArticleWords.of("", "", List.of(i == 40 ? "to be" : "the harbour" + i), List.of()));
    }
    String first = index.finish(List.of());
    Reference reference =
        new Reference("search/" + first + ".js", file -> files.getOrDefault(file, ""));
    assertThat(reference.ask("the harbour17 ").articles()).startsWith(17).hasSize(11);
    assertThat(reference.ask("the ").articles()).hasSize(599).doesNotContain(40);
    assertThat(reference.ask("\"the harbour17\"").articles()).containsExactly(17);
    assertThat(reference.ask("\"the the\"").articles()).isEmpty();
  }

  @Test
  void whoAsksForAWordTwiceMeansWhoBearsItTwice() throws IOException {
    Map<String, String> files = new TreeMap<>();
    SearchIndex index = new SearchIndex(files::put, SmallArchive.runs());
    List<String> all = List.of("Roberto Duran", "Simon Le Bon", "Duran Duran", "Bon Simon");
    List<SearchIndex.Name> names = new ArrayList<>();
    for (String name : all) {
      ArticleWords.Mentioned mentioned = new ArticleWords.Mentioned(name, name, name);
      index.add(
          new SearchIndex.Article(name, "t" + names.size(), "", "", ""),
          ArticleWords.of("", "", List.of(name), List.of(mentioned)));
      names.add(new SearchIndex.Name(name, name, "p", "glossary/n", 1, "", List.of()));
    }
    String first = index.finish(names);
    Reference reference =
        new Reference("search/" + first + ".js", file -> files.getOrDefault(file, ""));
    assertThat(reference.ask("duran").names()).containsExactly(0, 2);
    assertThat(reference.ask("Duran Duran").names()).containsExactly(2);
    assertThat(reference.ask("Durann Durann").spelled()).containsExactly(2);
    assertThat(reference.ask("Duran Dur").names()).startsWith(2);
    assertThat(reference.ask("Bon Simon Bon").names()).containsExactlyInAnyOrder(1, 3);
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

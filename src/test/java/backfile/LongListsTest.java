package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.render.Shelf;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are too long for one page are cut by time, and everything in them is still there. */
class LongListsTest {
  private static final int MOST = 120;

  @TempDir Path folder;

  private Archive archive = new Archive(Path.of(""));

  @BeforeEach
  void write() {
    archive = archive();
  }

  /** A ship sails; each article speaks of two other days of long ago. */
  private static void sailing(Archive archive, int n, String published) {
    String name =
        Integer.toString(n + 1000, 26).replaceAll("[0-9]", "o$0").replaceAll("[0-9]", "a");
    archive.write(
        "content/articles/ship-" + n + ".md",
        String.format(
            Locale.ROOT,
            """
            ---
            title: "Ship %d sails"
            published: "%s"
            topics: ["Sea"]
            ---
            Old %s had sailed from there on %d November %d with cork. It had come on 3 May %d.
            """,
            n,
            published,
            name,
            n % 28 + 1,
            1900 + n % 20,
            1920 + n % 10));
  }

  private Archive archive() {
    Archive archive = new Archive(folder);
    for (int n = 0; n < 10; n++) {
      sailing(archive, n, "2020-0" + (n % 9 + 1));
    }
    for (int n = 10; n < 20; n++) {
      sailing(archive, n, "2018-07-0" + (n % 9 + 1));
    }
    for (int n = 20; n < 145; n++) {
      sailing(archive, n, "2018-05-06");
    }
    return archive;
  }

  /** All pages that can be reached from one by way of pages in a folder. */
  private static Map<String, Document> reached(Archive archive, String from, String within) {
    Map<String, Document> pages = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      String file = open.pop();
      if (!pages.containsKey(file)) {
        Document page = Jsoup.parse(archive.read("site/" + file));
        pages.put(file, page);
        for (Element link : page.select("main a[href]")) {
          String to = URI.create(file).resolve(link.attr("href")).getPath();
          if (to.startsWith(within) && to.endsWith(".html")) {
            assertThat(archive.has("site/" + to)).as(file + " to " + to).isTrue();
            open.push(to);
          }
        }
      }
    }
    return pages;
  }

  private static Set<String> articles(Map<String, Document> pages) {
    Set<String> articles = new TreeSet<>();
    pages.forEach(
        (file, page) -> {
          List<String> rows = page.select(".list .title a").eachText();
          assertThat(rows).as(file).hasSizeLessThanOrEqualTo(MOST).doesNotHaveDuplicates();
          articles.addAll(rows);
        });
    return articles;
  }

  @Test
  void aLongTopicHasPagesForItsTimesAndLosesNothing() {
    archive.builtWell();
    Map<String, Document> pages = reached(archive, "topics/sea.html", "topics/");
    assertThat(articles(pages)).hasSize(145);
    assertThat(pages.keySet())
        .containsExactly(
            "topics/sea.html",
            "topics/sea/2018-05-06-1.html",
            "topics/sea/2018-05-06-2.html",
            "topics/sea/2018-05-06.html",
            "topics/sea/2018-05.html",
            "topics/sea/2018-07.html",
            "topics/sea/2018.html",
            "topics/sea/2020.html");
    Document month = Jsoup.parse(archive.read("site/topics/sea/2018-07.html"));
    assertThat(month.select("h1").text()).isEqualTo("July 2018");
    assertThat(month.title()).isEqualTo("Sea · July 2018 · Article archive");
    assertThat(month.select(".kick a").eachAttr("href"))
        .containsExactly("../../articles/index.html", "../sea.html", "2018.html");
    assertThat(articles(reached(archive, "articles/index.html", "years/"))).hasSize(145);
    assertThat(archive.check().err()).isEmpty();
  }

  @Test
  void anArticleChangesThePagesOfItsOwnTimeAlone() {
    archive.builtWell();
    Map<String, String> before = archive.contents("site/topics");
    sailing(archive, 999, "2018-07-28");
    archive.builtWell();
    Map<String, String> after = archive.contents("site/topics");
    Set<String> changed = new TreeSet<>(after.keySet());
    changed.removeIf(file -> Objects.equals(after.get(file), before.get(file)));
    changed.removeIf(file -> file.endsWith(".xml"));
    assertThat(changed).containsExactly("sea.html", "sea/2018-07.html", "sea/2018.html");
    assertThat(after.keySet()).isEqualTo(before.keySet());
  }

  @Test
  void everySentenceThatSpeaksOfADateIsOnATimeline() {
    archive.builtWell();
    Map<String, Document> pages = reached(archive, "timeline.html", "timeline/");
    assertThat(pages.keySet())
        .containsExactly(
            "timeline.html",
            "timeline/1900-1909.html",
            "timeline/1910-1919.html",
            "timeline/1920-1929.html");
    Set<String> told = new TreeSet<>();
    pages.forEach(
        (file, page) -> {
          assertThat(page.select(".tl li")).as(file).hasSizeLessThanOrEqualTo(200);
          told.addAll(page.select(".tl cite").eachText());
        });
    assertThat(told).hasSize(145);
    assertThat(Jsoup.parse(archive.read("site/timeline.html")).select("h2").eachText())
        .containsExactly("1900–1909", "1910–1919", "1920–1929");
    assertThat(
            Jsoup.parse(archive.read("site/timeline/1910-1919.html")).select("h2").eachAttr("id"))
        .startsWith("y1910", "y1911");
  }

  @Test
  void manyPeopleHaveAPageForEachLetter() {
    StringBuilder text = new StringBuilder();
    for (String first : "Ba De Fi Go Hu Ka Le Mi No Pu Ra Se Ti Vo Zu".split(" ")) {
      for (String second :
          "bar dell fing gorn hult kamm lenk mint nost purr rask sund tolm".split(" ")) {
        for (String end : List.of("er", "ow", "ini")) {
          text.append("Maria ").append(first).append(second).append(end).append(" came to Rabat. ");
        }
      }
      text.append("\n\n");
    }
    archive
        .delete("content/articles")
        .write("content/articles/visitors.md", "---\ntitle: \"Visitors\"\n---\n" + text)
        .builtWell();
    Document people = Jsoup.parse(archive.read("site/people.html"));
    assertThat(people.select(".az a").eachAttr("href")).contains("people/b.html", "people/z.html");
    assertThat(people.select(".letters")).isEmpty();
    Document letter = Jsoup.parse(archive.read("site/people/b.html"));
    assertThat(letter.select("h1").text()).isEqualTo("People · B");
    assertThat(letter.select(".it")).hasSize(39);
    assertThat(letter.select(".it a").attr("href")).startsWith("../glossary/");
    assertThat(archive.check().err()).isEmpty();
  }

  @Test
  void whatIsTooLongEvenForADayIsCutByNumber() {
    List<Integer> numbers = IntStream.range(0, 25).boxed().toList();
    List<Function<Integer, String>> levels = List.of(n -> n < 4 ? "small" : "large");
    Shelf<Integer> shelf = Shelf.of("", numbers, 10, levels);
    assertThat(shelf.parts()).extracting(Shelf::key).containsExactly("small", "large");
    assertThat(shelf.parts().get(0).isCut()).isFalse();
    assertThat(shelf.parts().get(1).parts())
        .extracting(Shelf::key)
        .containsExactly("large-1", "large-2", "large-3");
    assertThat(Shelf.of("", numbers, 25, levels).isCut()).isFalse();
  }
}

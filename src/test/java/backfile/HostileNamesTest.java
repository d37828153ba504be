package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.letters.Turns;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names that are made to deceive or to break something, in articles and in the register, through
 * the whole build: none becomes one with an honest name unsaid, none breaks a page.
 */
class HostileNamesTest {
  /** "Benny Gantz" with letters that look like his, and with signs that are not seen. */
  private static final Map<String, String> DISGUISED = new LinkedHashMap<>();

  static {
    DISGUISED.put("cyrillic", "Benny G\u0430ntz");
    DISGUISED.put("greek", "\u0392enny Gantz");
    DISGUISED.put("cherokee", "\u13f4enny Gantz");
    DISGUISED.put("latin", "Benny G\u0251ntz");
    DISGUISED.put("wide", "\uff22enny \uff27antz");
    DISGUISED.put("joiner", "Benny Gan\u200dtz");
    DISGUISED.put("hyphen", "Benny Gan\u00adtz");
    DISGUISED.put("tag", "Benny Gan\udb40\udc41tz");
    DISGUISED.put("turned", "Benny \u202eztnaG");
    DISGUISED.put("override", "Benny \u202eGantz");
    DISGUISED.put("isolate", "Benny \u2067Gantz");
    DISGUISED.put("mark", "Benny\u200f Gantz");
  }

  /** The kinds whose letters look like his. */
  private static final List<String> ALIKE =
      List.of("cyrillic", "greek", "cherokee", "latin", "wide");

  private static final List<String> MARKED_UP =
      List.of(
          "Clara <script>alert(1)</script> Immerwahr",
          "Clara <img src=x onerror=alert(1)> Immerwahr",
          "Clara \"onmouseover=alert(1) Immerwahr",
          "Clara ${7*7} Immerwahr",
          "Clara <#include \"/etc/passwd\"> Immerwahr",
          "Clara [Immerwahr](javascript:alert(1))",
          "Clara `Immerwahr` **Immerwahr**",
          "Clara ../../Immerwahr",
          "Clara --- Immerwahr: {a: [b",
          "Clara </mark></p></title></script> Immerwahr");

  @TempDir Path folder;
  private Archive archive;

  @BeforeEach
  void anHonestArticle() {
    archive =
        new Archive(folder)
            .write(
                "seeds/honest.txt",
                Archive.seed(
                    "A quay is opened",
                    "3 March 2020",
                    "Benny Gantz opened the quay of Valletta on Tuesday, and many came to see it.",
                    "Gantz thanked the people of Valletta."));
  }

  private void seed(String headline, String name) {
    archive.write(
        "seeds/" + headline.replace(' ', '-') + ".txt",
        Archive.seed(
            headline,
            "5 April 2021",
            "Mr " + name + " sang in Madrid on Saturday, and many came to hear " + name + ".",
            name + " thanked the people of Madrid."));
  }

  private void built() {
    Archive.Answer answer = archive.build();
    assertThat(answer.code()).as(answer.err()).isLessThan(2);
    assertThat(answer.err()).doesNotContain("\u202e").doesNotContain("\tat ");
    HostileTest.assertNothingIsActive(archive);
    assertThat(archive.check().code()).as(archive.check().err()).isZero();
    for (String file : archive.files("content/glossary")) {
      assertThat(file).matches("[a-z0-9-]{1,60}\\.md");
    }
  }

  private Document page(String file) {
    return Jsoup.parse(archive.read("site/" + file));
  }

  /** Where a page says that a name is mentioned. */
  private String sentences(String file) {
    return page(file).select("#mentions, .kwic").text();
  }

  @Test
  void whatLooksLikeAnotherIsAnotherAndADoubt() {
    DISGUISED.forEach((kind, name) -> seed("A concert of the " + kind + " kind", name));
    built();
    assertThat(sentences("glossary/benny-gantz.html")).contains("opened the quay");
    List<String> parted = List.of("joiner", "hyphen", "tag");
    assertThat(archive.read("site/glossary/benny-gantz.html"))
        .doesNotContain(ALIKE.stream().map(kind -> "of the " + kind + " kind").toList())
        .doesNotContain(parted.stream().map(kind -> "of the " + kind + " kind").toList());
    // A sign that is not seen ends a word: what stands before it is read as the name.
    assertThat(archive.read("site/glossary/benny-gan.html"))
        .contains(parted.stream().map(kind -> "of the " + kind + " kind").toList());
    assertThat(page("glossary/benny-gan.html").select("h1").text()).isEqualTo("Benny Gan");
    String doubts = archive.names().out();
    for (String kind : ALIKE) {
      String name = DISGUISED.getOrDefault(kind, "");
      assertThat(doubts).contains("\"" + name + "\" looks like another name: Benny Gantz (");
    }
    // The signs that are not seen are shown as what they are.
    assertThat(doubts).doesNotContain("\u202e").doesNotContain("\u2067");
    assertThat(page("review.html").select("h2").text()).contains("Benny Gantz");
  }

  @Test
  void aDeceiverIsNobodyByCommandEither() {
    seed("A concert", DISGUISED.getOrDefault("cyrillic", ""));
    seed("A second concert", "Clara Immerwahr");
    built();
    Map<String, String> before = archive.contents("content");
    Archive.Answer answer = archive.names("reject", "Benny G\u03b1ntz");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("is no entry");
    for (String name : List.of("x".repeat(10_000), "\u200b", "Benny ".repeat(1700))) {
      for (List<String> words :
          List.of(
              List.of("rename", "benny-gantz", name),
              List.of("split", "benny-gantz", name),
              List.of("split", "madrid", name, "--in", "a-concert"))) {
        answer = archive.names(words.toArray(String[]::new));
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).hasSizeLessThan(1000).contains("give one of at most 200");
        assertThat(archive.contents("content")).isEqualTo(before);
      }
    }
  }

  @Test
  void noSentenceTurnsWhatStandsBehindIt() {
    for (String kind : List.of("turned", "override", "isolate", "mark")) {
      seed("A concert of the " + kind + " kind", DISGUISED.getOrDefault(kind, ""));
    }
    built();
    Element turned =
        page("glossary/madrid.html").select(".kwic p").stream()
            .filter(p -> p.text().contains("\u202e"))
            .findFirst()
            .orElseThrow();
    String link = turned.select("a").text();
    assertThat(link).startsWith("\u00b6");
    String sentence = turned.text().replace(link, "");
    assertThat(Turns.ends(sentence)).isEmpty();
    assertThat(sentence).endsWith("\u202c ");
  }

  @Test
  @Timeout(120)
  void turnsWithoutEndTakeNoTime() {
    int many = 400_000;
    assertThat(Turns.ends("\u202a".repeat(many) + "\u2069".repeat(many)))
        .isEqualTo("\u202c".repeat(many));
    // An isolate ends with what was turned in it; one that is not open ends nothing.
    assertThat(Turns.ends("\u202a\u2067\u202b\u2069\u2069")).isEqualTo("\u202c");
    assertThat(Turns.ends("\u2067\u2066\u2069")).isEqualTo("\u2069");
  }

  @Test
  void markupInANameIsText() {
    int n = 0;
    for (String name : MARKED_UP) {
      seed("A play number " + n++, name);
    }
    archive.write(
        "content/glossary/clara.md",
        """
        ---
        name: 'Clara </script><script>alert(2)</script>'
        type: "person"
        aliases: ['Clara "onmouseover=alert(1) Immerwahr', 'Clara <img src=x onerror=alert(1)> Immerwahr']
        ---
        """);
    built();
    assertThat(page("glossary/clara.html").select("h1").text())
        .isEqualTo("Clara </script><script>alert(2)</script>");
    // Found in the articles as it was written.
    assertThat(sentences("glossary/clara.html"))
        .contains("<img src=x onerror=alert(1)>", "\"onmouseover=alert(1)");
    for (int i = 0; i < MARKED_UP.size(); i++) {
      assertThat(page("articles/a-play-number-" + i + ".html").select(".body").text())
          .contains(MARKED_UP.get(i));
    }
  }

  @Test
  void aNameOfTenThousandLetters() {
    String word = "Gantz".repeat(2000);
    String words =
        new TreeSet<>(List.of("Abel", "Basil", "Cyril", "Denis", "Egon", "Felix"))
                .stream().collect(Collectors.joining(" "))
            + " ";
    seed("A long word", word);
    seed("Many words", words.repeat(320).strip());
    seed("A long bank", "the Bank of " + "Malta and Sons and ".repeat(550) + "Sons");
    archive
        .write("content/glossary/long.md", "---\nname: \"" + word + "\"\ntype: \"person\"\n---\n")
        .write(
            "content/glossary/short.md",
            "---\nname: \"Short\"\ntype: \"person\"\naliases: [\"" + word + "\"]\n---\n");
    built();
    String told = archive.build().err();
    assertThat(told)
        .contains("content/glossary/long.md", "the name has 10000 characters", "at most 200")
        .contains("content/glossary/short.md", "an alias has 10000 characters")
        .hasSizeLessThan(4000);
    assertThat(page("articles/a-long-word.html").select(".body").text()).contains(word);
    for (String file : archive.files("content/glossary")) {
      assertThat(archive.read("content/glossary/" + file))
          .as(file)
          .satisfies(
              text ->
                  assertThat(file.matches("long.md|short.md") || text.length() < 4000).isTrue());
    }
    assertThat(archive.has("site/glossary/long.html")).isFalse();
  }
}

package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that write nothing, and the command line itself. */
class CommandsTest {
  @TempDir Path folder;

  @Test
  void cleanAnswersALineWithALine() throws Exception {
    String asked =
        "{\"id\":\"a\",\"form\":\"main\",\"lines\":[\"A headline here\",\"\",\"By Jane Roe\",\"3 March 2020\",\"TweetTweet\","
            + "\"The first paragraph of this article ends with a full stop, as it should.\",\"\","
            + "\"A caption.Credit: Somebody\",\"The second one ends with a full stop as well, like the first.\"]}\n"
            + "{\"id\":\"b\",\"lines\":[]}\n";
    Archive.Answer answer = Archive.command(asked, "clean", "--jsonl");
    assertThat(answer.code()).as(answer.err()).isZero();
    String[] lines = answer.out().split("\n");
    assertThat(lines).hasSize(2);
    Map<String, Object> first = new java.util.HashMap<>(Json.object(lines[0]));
    assertThat(Json.object(lines[0]).keySet())
        .containsExactly("id", "form", "body", "headline", "standfirst", "authors", "date", "kept");
    assertThat(first)
        .containsEntry("id", "a")
        .containsEntry("form", "main")
        .containsEntry("headline", "A headline here")
        .containsEntry("authors", List.of("Jane Roe"))
        .containsEntry("date", "2020-03-03")
        .containsEntry("kept", List.of(5L, 8L))
        .containsEntry(
            "body",
            "The first paragraph of this article ends with a full stop, as it should.\n"
                + "The second one ends with a full stop as well, like the first.");
    assertThat(Json.object(lines[1])).doesNotContainKey("form").containsEntry("id", "b");
  }

  @Test
  void anArticleOfOurOwnIsCleanedToItself() throws Exception {
    List<Path> seeds;
    try (Stream<Path> golden = Files.list(Path.of("src/test/resources/golden/clean"));
        Stream<Path> sample = Files.list(Path.of("seeds"))) {
      seeds = Stream.concat(golden, sample).filter(f -> f.toString().endsWith(".txt")).toList();
    }
    assertThat(seeds).hasSizeGreaterThan(30);
    for (Path seed : seeds) {
      String once = Archive.command("", "clean", seed.toString()).out();
      // Several articles are no file of ours, and neither is a headline alone.
      if (once.split("\nwritten: ", -1).length != 2 || once.endsWith("\n---\n")) {
        continue;
      }
      Path article = Files.writeString(folder.resolve("article.md"), once);
      String again = Archive.command("", "clean", article.toString()).out();
      assertThat(withoutOrigins(again)).as(seed.toString()).isEqualTo(withoutOrigins(once));
    }
  }

  /** Where things were found, and what is still needed, is said of the seed and not of the text. */
  private static String withoutOrigins(String markdown) {
    return markdown.replaceAll("(?m)^(?:origins|seed|written|needs): .*\n", "");
  }

  @Test
  void cleanShowsMarkdownOrTheLedgerAndWritesNothing() throws Exception {
    Path seed = folder.resolve("seed.txt");
    Files.writeString(
        seed,
        "A headline here\n\nPrint\n\nThe first paragraph of this article ends with a full stop.\n");
    Archive.Answer markdown = Archive.command("", "clean", seed.toString());
    assertThat(markdown.out())
        .startsWith("---\ntitle: \"A headline here\"\n")
        .endsWith("full stop.\n");
    Archive.Answer ledger = Archive.command("", "clean", "--ledger", seed.toString());
    assertThat(requireNonNull(Json.object(ledger.out()).get("removed")).toString())
        .contains("share-label");
    assertThat(new Archive(folder).files("")).containsExactly("seed.txt");
    assertThat(Archive.command("", "clean", folder.resolve("none.txt").toString()).code())
        .isEqualTo(1);
  }

  @Test
  void entitiesCountInCodePoints() throws Exception {
    String text =
        "\ud83d\udea2 Ships: Benny Gantz met Abdellatif Loudiyi in Rabat. Gantz smiled.\nThe U.S. sent nobody.";
    Archive.Answer answer =
        Archive.command(Json.line(Map.of("id", "x", "text", text)) + "\n", "entities", "--jsonl");
    assertThat(answer.code()).as(answer.err()).isZero();
    Map<String, ?> object = Json.object(answer.out());
    assertThat(object.get("text")).isEqualTo(text);
    List<String> found = new java.util.ArrayList<>();
    for (Object entity : (List<?>) requireNonNull(object.get("entities"))) {
      List<?> e = (List<?>) entity;
      int start = text.offsetByCodePoints(0, ((Long) e.get(0)).intValue());
      int end = text.offsetByCodePoints(0, ((Long) e.get(1)).intValue());
      assertThat(text.substring(start, end)).isEqualTo(e.get(3));
      found.add(e.get(2) + " " + e.get(3) + " " + e.get(4));
    }
    assertThat(found)
        .containsExactly(
            "PERSON Benny Gantz benny-gantz",
            "PERSON Abdellatif Loudiyi abdellatif-loudiyi",
            "PLACE Rabat rabat",
            "PERSON Gantz benny-gantz",
            "PLACE U.S. united-states");
  }

  @Test
  void aBodyThatManyCountriesHaveIsToldByTheText() throws Exception {
    String kenyan = "The Kenyan Supreme Court ruled on Monday. The Supreme Court gave reasons.";
    String american = "The U.S. Supreme Court ruled on Monday. The Supreme Court gave reasons.";
    String asked = "";
    for (String text : List.of(kenyan, american)) {
      asked += Json.line(Map.of("id", "x", "text", text)) + "\n";
    }
    Archive.Answer answer = Archive.command(asked, "entities", "--jsonl");
    List<String> slugs = new java.util.ArrayList<>();
    for (String line : answer.out().lines().toList()) {
      for (Object entity : (List<?>) requireNonNull(Json.object(line).get("entities"))) {
        slugs.add(String.valueOf(((List<?>) entity).get(4)));
      }
    }
    assertThat(slugs)
        .containsExactly(
            "kenyan-supreme-court", "kenyan-supreme-court", "us-supreme-court", "us-supreme-court");
  }

  @Test
  void aLineThatIsNoJsonIsReportedAndTheOthersAreAnswered() {
    Archive.Answer answer =
        Archive.command(
            "nonsense\n{\"id\":\"x\",\"text\":\"Rabat\"}\n{\"id\":1}\n[1]\n",
            "entities",
            "--jsonl");
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out().lines()).hasSize(1);
    assertThat(answer.err())
        .contains("stdin:1: ")
        .contains("stdin:3: ")
        .contains("stdin:4: ")
        .contains("write one JSON object a line");
  }

  @Test
  void wrongUseIsTwoAndSaysWhatIsRight() {
    assertThat(Archive.command("").code()).isEqualTo(2);
    Archive.Answer unknown = Archive.command("", "bild");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("bild").contains("build");
    assertThat(unknown.out()).isEmpty();
    assertThat(Archive.command("", "build", "--threads", "0").code()).isEqualTo(2);
    assertThat(Archive.command("", "clean").code()).isEqualTo(2);
    assertThat(Archive.command("", "check", "--site", folder.toString()).code()).isEqualTo(2);
  }

  @Test
  void versionIsALine() {
    Archive.Answer answer = Archive.command("", "--version");
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).matches("Backfile \\S+\\R");
  }

  @Test
  void checkFindsWhatLeadsNowhere() {
    Archive archive = new Archive(folder);
    archive
        .write(
            "site/index.html",
            "<a href=\"a.html#there\">a</a><a href=\"a.html#not\">b</a><a href=\"gone.html\">c</a><p id=\"x\"></p><p id=\"x\"></p><a href=\"/root.html\">d</a>")
        .write(
            "site/a.html",
            "<p id=\"there\"></p><a href=\"sub/\">s</a><a href=\"https://example.org/\">o</a>")
        .write("site/sub/index.html", "<a href=\"../a.html\">up</a><img src=\"none.png\">");
    Archive.Answer answer = archive.check();
    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.err())
        .contains("the link \"a.html#not\" leads to no place on its page")
        .contains("the link \"gone.html\" leads to no file")
        .contains("the id \"x\" stands twice")
        .contains("the link \"/root.html\" leads out of the site")
        .contains("the link \"none.png\" leads to no file");
    assertThat(answer.out()).contains("5 to mend");
  }

  @Test
  void aReportNamesEveryFile() throws Exception {
    Archive archive = new Archive(folder);
    archive
        .write(
            "seeds/a.txt",
            Archive.seed(
                "One article here",
                "2020",
                "A first paragraph about Rabat, that ends well.",
                "A second one, that ends well too."))
        .write(
            "seeds/b.txt",
            Archive.seed(
                "One article here",
                "2020",
                "A first paragraph about Rabat, that ends well.",
                "A second one, that ends well too."))
        .write("seeds/c.pdf", "%PDF")
        .write("content/about.md", "About.\n")
        .write("content/media/x.txt", "x");
    Path report = folder.resolve("r.json");
    assertThat(archive.build("--report", report.toString()).code()).isEqualTo(1);
    Map<String, ?> json = Json.object(Files.readString(report));
    assertThat(json.keySet())
        .contains("version", "inputs", "names", "pages", "files", "bytes", "seconds");
    java.util.TreeMap<String, Object> outcomes = new java.util.TreeMap<>();
    for (Object input : (List<?>) requireNonNull(json.get("inputs"))) {
      outcomes.put(
          String.valueOf(((Map<?, ?>) input).get("file")), ((Map<?, ?>) input).get("outcome"));
    }
    assertThat(outcomes)
        .containsEntry("seeds/a.txt", "page")
        .containsEntry("seeds/b.txt", "duplicate")
        .containsEntry("seeds/c.pdf", "aside")
        .containsEntry("content/about.md", "page")
        .containsEntry("content/index.md", "page")
        .containsEntry("content/media/x.txt", "page")
        .containsEntry("content/glossary/rabat.md", "page")
        .containsEntry("content/articles/one-article-here.md", "page");
    for (String folderName : List.of("seeds", "content")) {
      archive
          .files(folderName)
          .forEach(f -> assertThat(outcomes).containsKey(folderName + "/" + f));
    }
  }
}

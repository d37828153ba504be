package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import backfile.clean.SeedFormat;
import backfile.clean.SeedFormats;
import backfile.json.Json;
import backfile.model.Refused;
import backfile.model.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the formats of seeds refuse, and what becomes of what they give. */
class SeedFormatsTest {
  @TempDir Path folder;

  /** What a file gives: its articles and, as lines of text, its problems. */
  private static final class Given implements SeedFormat.Intake {
    private final List<Seed> seeds = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Override
    public void take(Seed seed) {
      seeds.add(seed);
    }

    @Override
    public void pass(int part, Refused why) {
      var problem = why.in("x", part);
      problems.add(problem.line() + ": " + problem.what() + " → " + problem.hint());
    }

    @Override
    public void note(String what, String hint) {}
  }

  private static Given read(String file, byte[] bytes) throws IOException, Refused {
    Given given = new Given();
    SeedFormats.forFile(file).orElseThrow().read(file, new ByteArrayInputStream(bytes), given);
    return given;
  }

  private static Given read(String file, String text) throws IOException, Refused {
    return read(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuses(String file, String text, int line, String what) {
    assertThatThrownBy(() -> read(file, text))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.in("x").line()).as(text).isEqualTo(line))
        .hasMessageContaining(what);
  }

  @Test
  void whatIsNoMarkdownIsRefusedWithItsReason() {
    byte[] binary = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    assertThatThrownBy(() -> read("a.md", binary)).hasMessageContaining("a PNG picture");
    assertThatThrownBy(() -> read("a.md", new byte[] {1, 0, 7, 0, 0, 9}))
        .hasMessageContaining("zero bytes");
    refuses("a.md", "", 0, "is empty");
    refuses("a.md", "---\ntitle: x\n---\n\n", 0, "no text below its front matter");
    refuses("a.md", "---\na: b\ntitle: x: y\n---\nText.\n", 3, "not YAML");
    refuses("a.md", "---\ntitle: x\ntitle: y\n---\nText.\n", 3, "\"title\" stands twice");
    refuses("a.md", "+++\ntitle = \"x\"\nText.\n", 1, "never closed");
    refuses("a.md", "+++\n\ntitle = Title\n+++\nText.\n", 3, "is no value that TOML has");
    refuses("a.md", "+++\ntitle = \"x\n+++\nText.\n", 2, "a text is not closed");
    refuses("a.md", "+++\ntitle = 'x' y\n+++\nText.\n", 2, "behind the value");
    refuses("a.md", "+++\ntags = [\"x\"\ny = 1\n+++\nText.\n", 3, "a list is not closed");
    refuses("a.md", "+++\na = " + "[".repeat(40) + "\n+++\nText.\n", 2, "nests deeper");
    refuses("a.md", "+++\na = \"\\uD8\"\n+++\nText.\n", 2, "is no character");
    refuses("a.md", "{\"title\": \"x\",\nText.\n", 1, "never closed");
    refuses("a.md", "{\"title\" \"x\"}\nText.\n", 1, "not JSON");
  }

  @Test
  void aNoteIsCalledAsItsFileAndAPostIsDatedAsItsFile() throws Exception {
    Seed note = read("vault/An evening in Fes.md", "The lamps were lit.\n").seeds.get(0);
    assertThat(note.given())
        .containsExactly(new Seed.Given("title", "An evening in Fes", "file-name"));
    Seed draft = read("_drafts/2020-02-31-x.md", "The lamps were lit.\n").seeds.get(0);
    assertThat(draft.given()).containsExactly(new Seed.Given("publish", "no", "file-name"));
    Seed post = read("_posts/2020-02-29-x.md", "The lamps were lit.\n").seeds.get(0);
    assertThat(post.given("published")).contains("2020-02-29");
  }

  @Test
  void allOfTomlThatFrontMatterUsesIsRead() throws Exception {
    Seed seed =
        read(
                "a.md",
                """
                +++
                # a comment
                title = "A \\"quoted\\" \\u00e9" # behind a value
                'date' = 2021-11-24T10:00:00Z
                authors = [ # of the text
                  "Ann Lee",
                  'Bob Ray', ]
                extra.site = {a = 1, b = "x"}
                site = '''The
                Paper'''
                draft = false
                +++
                The text.
                """)
            .seeds
            .get(0);
    assertThat(seed.given().stream().map(g -> g.key() + "=" + g.value()))
        .containsExactly(
            "title=A \"quoted\" é",
            "author=Ann Lee",
            "author=Bob Ray",
            "published=2021-11-24T10:00:00Z",
            "site=The Paper");
  }

  @Test
  void hostileMarkdownIsReadInReasonableTime() throws Exception {
    for (String text :
        List.of(
            "[[".repeat(50_000),
            "%%".repeat(50_000) + "%",
            "<!--".repeat(50_000),
            "![".repeat(20_000) + "](x)".repeat(20_000),
            "> [!a] ".repeat(20_000),
            "{{< figure caption=\"" + " caption='".repeat(20_000) + " >}}",
            "\ufffc\ufffc text",
            "---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nText.")) {
      try {
        assertThat(read("a.md", text).seeds).hasSize(1);
      } catch (Refused clear) {
        assertThat(clear).hasMessageContaining("front matter");
      }
    }
  }

  @Test
  void aDraftLeavesNoTraceInTheSite() throws Exception {
    Archive archive = new Archive(folder);
    archive.write("seeds/a.md", "---\ntitle: A lamp in Fes\n---\nThe lamps were lit in Fes.\n");
    archive.write(
        "seeds/b.md", "---\ntitle: Unripe pears\ndraft: true\n---\nThe pears are not ripe.\n");
    assertThat(archive.build().code()).isZero();
    assertThat(archive.read("content/articles/unripe-pears.md")).contains("publish: \"no\"");
    assertThat(archive.contents("site").toString())
        .contains("The lamps were lit")
        .doesNotContain("Unripe", "unripe", "The pears");
  }

  @Test
  void jsonThatHoldsNoArticlesIsRefusedWithItsLine() throws Exception {
    refuses("a.jsonl", "[\n{}\n]", 1, "does not begin with a JSON object");
    refuses("a.jsonl", "{\n\"text\": \"x\"}", 1, "does not begin with a JSON object");
    refuses("a.jsonl", "", 0, "holds no article");
    refuses("a.jsonl", "{\"backfile-fields\": {\"txt\": \"t\"}}", 1, "has \"txt\"");
    refuses("a.jsonl", "{\"backfile-fields\": 3}", 1, "does not say names");
    refuses("a.json", "[]", 0, "holds no article");
    refuses("a.json", "\n[{\"text\": }]", 2, "is not JSON");
    refuses("a.json", "[".repeat(5000), 0, "is not JSON");
    assertThatThrownBy(() -> read("a.jsonl", new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0}))
        .hasMessageContaining("UTF-16");
    assertThatThrownBy(() -> read("a.jsonl", new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0}))
        .hasMessageContaining("gzip");
  }

  @Test
  void aCutOffListGivesTheArticlesBeforeTheCut() {
    Given given = new Given();
    byte[] cut = "[{\"text\": \"One.\"},\n{\"text\": \"Tw".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () ->
                SeedFormats.forFile("a.json")
                    .orElseThrow()
                    .read("a.json", new ByteArrayInputStream(cut), given))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.in("x").line()).isEqualTo(2))
        .hasMessageContaining("cannot be read behind its article 1");
    assertThat(given.seeds).hasSize(1);
  }

  @Test
  void badLinesKeepTheirNumbersAndLoseNoOthers() throws Exception {
    Given given =
        read(
            "a.jsonl",
            """
            {"text": "One."}
            {"text": "Two.}
            [1]
            {"title": "no text"}
            {"text": "Five.", "n": 123456789012345678901234567890}
            """);
    assertThat(given.seeds.stream().map(Seed::part)).containsExactly(1, 5);
    assertThat(given.problems)
        .hasSize(3)
        .anyMatch(p -> p.startsWith("2: its article 2 is not JSON: "))
        .anyMatch(p -> p.startsWith("3: its article 3 is not JSON: not a JSON object"))
        .anyMatch(p -> p.startsWith("4: its article 4 has no text"));
  }

  private static final String NEXIS =
      """
      1 of 2 DOCUMENTS

      The Harbour Post

      March 3, 2011 Thursday

      A ship comes in

      LENGTH: 7 words

      A ship came in on Thursday morning.

      LOAD-DATE: March 3, 2011

      2 of 2 DOCUMENTS

      The Harbour Post

      March 4, 2011 Friday

      A ship goes out

      LENGTH: 7 words

      A ship went out on Friday""";

  @Test
  void ofAFileOfManyBadArticlesAFewAreToldAndAllAreCounted() throws Exception {
    String good =
        "{\"title\": \"A sound article\", \"text\": \"The light of Bell Rock was lit in 1811.\"}\n";
    Archive archive = new Archive(folder);
    archive.write("seeds/dump.jsonl", good + "no object\n".repeat(3000));
    String count = "seeds/dump.jsonl: 3000 of its articles cannot be read; the first 20 are told";
    Path report = folder.resolve("report.json");
    Archive.Answer built = archive.build("--report", report.toString());
    assertThat(built.code()).isEqualTo(1);
    assertThat(built.err().lines().filter(line -> line.contains("its article "))).hasSize(20);
    assertThat(built.err()).contains("its article 21 ", count).doesNotContain("its article 22 ");
    assertThat(archive.has("site/articles/a-sound-article.html")).isTrue();
    List<?> inputs = (List<?>) requireNonNull(Json.object(Files.readString(report)).get("inputs"));
    assertThat(inputs).filteredOn(i -> i.toString().contains("outcome=aside")).hasSize(3000);
    Archive.Answer cleaned =
        Archive.command("", "clean", archive.path("seeds/dump.jsonl").toString());
    assertThat(cleaned.code()).isEqualTo(1);
    assertThat(cleaned.err().lines().filter(line -> line.contains("its article "))).hasSize(20);
    assertThat(cleaned.err()).contains(count);
  }

  @Test
  void anExportThatIsCutOffGivesWhatIsWhole() throws Exception {
    Given given = read("a.txt", NEXIS);
    assertThat(given.seeds).hasSize(1);
    assertThat(given.seeds.get(0).given("title")).contains("A ship comes in");
    assertThat(given.problems)
        .singleElement()
        .asString()
        .startsWith("15: its article 2 is cut off: no LOAD-DATE:");
    Given inTheHead = read("a.txt", NEXIS.substring(0, NEXIS.indexOf("A ship goes out")));
    assertThat(inTheHead.seeds).hasSize(1);
    assertThat(inTheHead.problems)
        .singleElement()
        .asString()
        .startsWith("15: its article 2 does not follow the layout of Nexis");
  }

  @Test
  void anArticleAboutSuchExportsIsNone() throws Exception {
    for (String text :
        List.of(
            "The lawyers read 1 of 20 DOCUMENTS\n\n1 of 20 DOCUMENTS\n\nLENGTH: two words\n",
            "Title: Mr\n\nFull text: none\n\nDocument 1 of 2\n",
            "Length: 300 words\n\nBody\n\nCopyright 2020 A Paper\n",
            "HD is short for high definition.\nPD 3 March 2020\nTD was scored.\n",
            "By Jane Miller\n\nCopyright 2020\n\nEnd of Document\n")) {
      Given given = read("a.txt", text);
      assertThat(given.problems).isEmpty();
      assertThat(given.seeds).singleElement().satisfies(seed -> assertThat(seed.told()).isEmpty());
    }
  }

  @Test
  void anExportOfManyEncodingsIsReadArticleByArticle() throws Exception {
    String one = NEXIS.substring(0, NEXIS.indexOf("2 of 2"));
    byte[] both =
        (one + one.replace("morning", "in S\u00e3o Tom\u00e9"))
            .getBytes(StandardCharsets.ISO_8859_1);
    Given given = read("a.txt", both);
    assertThat(given.problems).isEmpty();
    assertThat(given.seeds.stream().map(Seed::encoding)).containsExactly("UTF-8", "windows-1252");
    assertThat(given.seeds.get(1).lines())
        .contains("A ship came in on Thursday in S\u00e3o Tom\u00e9.");
  }

  @Test
  void anExportIsPublishedAsRecordsAlone() throws Exception {
    Archive archive = new Archive(folder);
    String hidden = "Only those who hold the paper may read this far into the article. ".repeat(9);
    archive.write(
        "seeds/a.txt",
        NEXIS.replace("Thursday morning.", "Thursday morning.\n\n" + hidden)
            + ".\n\nLOAD-DATE: March 4, 2011\n");
    Archive.Answer answer = archive.build("--report", folder.resolve("report.json").toString());
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(archive.read("content/articles/a-ship-comes-in.md"))
        .contains("publish: \"record\"", hidden.strip());
    String page = archive.read("site/articles/a-ship-comes-in.html");
    assertThat(page)
        .contains("A ship came in on Thursday morning.")
        .contains("Only those who hold");
    assertThat(archive.contents("site").toString()).doesNotContain(hidden.strip());
    assertThat(archive.read("report.json"))
        .containsPattern("seeds/a.txt\",\\s+\"part\" : 1,[^{]*\"outcome\" : \"record\"")
        .containsPattern("seeds/a.txt\",\\s+\"part\" : 2,[^{]*\"outcome\" : \"record\"");
  }
}

package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site holds beside articles and names: years, feeds, data, files for certain hosts. */
class SiteFilesTest {
  @TempDir Path folder;

  private static final Archive SAMPLE = new Archive(Project.home());

  /** Reads CSV as RFC 4180 has it. */
  private static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        quoted = c != '"' || twice;
        i += twice ? 1 : 0;
        if (quoted) {
          cell.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  @Test
  void everyMentionIsInTheDataAndItsOffsetsPointAtItsWords() throws Exception {
    List<List<String>> rows = csv(SAMPLE.read("site/data/mentions.csv"));
    assertThat(rows.get(0))
        .containsExactly(
            "article", "paragraph", "start", "end", "surface", "entity", "type", "how");
    assertThat(rows).hasSizeGreaterThan(500).allMatch(row -> row.size() == 8);
    var objects = Json.objects(SAMPLE.read("site/data/mentions.json"));
    assertThat(objects).hasSize(rows.size() - 1);
    int compared = 0;
    for (int i = 0; i < objects.size(); i++) {
      List<String> row = rows.get(i + 1);
      assertThat(objects.get(i).values().stream().map(String::valueOf)).isEqualTo(row);
      var page = Jsoup.parse(SAMPLE.read("site/articles/" + row.get(0) + ".html"));
      var paragraph = page.getElementById(row.get(1));
      if (paragraph != null && paragraph.normalName().equals("p")) {
        paragraph.select("a.n").remove();
        String text = paragraph.text();
        int start = text.offsetByCodePoints(0, Integer.parseInt(row.get(2)));
        int end = text.offsetByCodePoints(0, Integer.parseInt(row.get(3)));
        assertThat(text.substring(start, end)).isEqualTo(row.get(4));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  @Test
  void theDescriptionOfTheDataFitsIt() throws Exception {
    Map<String, ?> descriptor = Json.object(SAMPLE.read("site/data/datapackage.json"));
    List<?> resources = (List<?>) requireNonNull(descriptor.get("resources"));
    assertThat(resources).hasSize(3);
    for (Object resource : resources) {
      Map<?, ?> table = (Map<?, ?>) resource;
      List<List<String>> rows = csv(SAMPLE.read("site/data/" + table.get("path")));
      Map<?, ?> schema = (Map<?, ?>) requireNonNull(table.get("schema"));
      List<String> names = new ArrayList<>();
      for (Object field : (List<?>) requireNonNull(schema.get("fields"))) {
        names.add(String.valueOf(((Map<?, ?>) field).get("name")));
      }
      assertThat(rows.get(0)).isEqualTo(names);
      List<String> keys = new ArrayList<>();
      for (List<String> row : rows) {
        StringBuilder key = new StringBuilder();
        for (Object column : (List<?>) requireNonNull(schema.get("primaryKey"))) {
          key.append(row.get(names.indexOf(column))).append('\n');
        }
        keys.add(key.toString());
      }
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  @Test
  void noCellIsAFormulaAndJsonHasItAsItIs() throws Exception {
    Archive archive = new Archive(folder);
    String evil = "=HYPERLINK(\"https://evil.example/\",\"click\") says the minister";
    archive.write("seeds/a.txt", Archive.seed(evil, "3 March 2020", "One, two.", "Three."));
    archive.build();
    assertThat(csv(archive.read("site/data/articles.csv")).get(1).get(1)).isEqualTo("'" + evil);
    assertThat(Json.objects(archive.read("site/data/articles.json")).get(0))
        .containsEntry("title", evil);
  }

  @Test
  void yearsHaveTheirMonthsAndWhatHasNoDateAPlaceOfItsOwn() {
    Archive archive = new Archive(folder);
    archive.write("seeds/a.txt", Archive.seed("In March", "3 March 2020", "One.", "Two."));
    archive.write("seeds/b.txt", Archive.seed("In May", "4 May 2020", "Three.", "Four."));
    archive.write("seeds/c.txt", Archive.seed("Some day", "", "Five.", "Six."));
    archive.write(
        "content/articles/d.md",
        "---\ntitle: \"In that year\"\npublished: \"2020\"\n---\n\nSeven.\n");
    archive.builtWell();
    var year = Jsoup.parse(archive.read("site/years/2020.html"));
    assertThat(year.select("main h2").eachText())
        .containsExactly("May 2020", "March 2020", "Month not known");
    assertThat(year.select("#m5, #m3, #m0")).hasSize(3);
    assertThat(year.select("nav.az a").eachText()).containsExactly("2020", "Undated");
    var undated = Jsoup.parse(archive.read("site/years/undated.html"));
    assertThat(undated.select("main .title").eachText()).containsExactly("Some day");
    assertThat(archive.check().code()).isZero();
  }

  @Test
  void bothFeedsHoldTheSame() throws Exception {
    Map<String, ?> feed = Json.object(SAMPLE.read("site/feed.json"));
    assertThat(feed.get("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    var atom = Jsoup.parse(SAMPLE.read("site/feed.xml"), "", org.jsoup.parser.Parser.xmlParser());
    List<String> ids = new ArrayList<>();
    for (Object item : (List<?>) requireNonNull(feed.get("items"))) {
      Map<?, ?> entry = (Map<?, ?>) item;
      ids.add(String.valueOf(entry.get("id")));
      assertThat(String.valueOf(entry.get("content_text"))).isNotBlank();
      assertThat(java.time.OffsetDateTime.parse(String.valueOf(entry.get("date_published"))))
          .isNotNull();
    }
    assertThat(ids).isEqualTo(atom.select("entry > id").eachText()).isNotEmpty();
  }

  @Test
  void filesForCertainHostsAreWrittenWhenTheyAreAskedFor() {
    Archive archive = new Archive(folder);
    archive.write("seeds/a.txt", Archive.seed("In March", "3 March 2020", "One.", "Two."));
    archive.builtWell();
    assertThat(archive.files("site")).doesNotContain("CNAME", "_headers", "_redirects");
    archive.write(
        "content/index.md",
        "---\nbase-url: \"https://archive.example.org/x/\"\ncname: \"archive.example.org\"\nheaders: true\nredirects: true\n---\n");
    archive.write(
        "content/articles/moved.md",
        "---\ntitle: \"Moved\"\nslug: \"moved\"\nformer-slugs: [\"once\"]\n---\n\nText.\n");
    archive.builtWell();
    assertThat(archive.read("site/CNAME")).isEqualTo("archive.example.org\n");
    assertThat(archive.read("site/_headers"))
        .startsWith("/x/*\n  Content-Security-Policy: default-src 'none'")
        .contains("frame-ancestors 'none'", "nosniff");
    assertThat(archive.read("site/_redirects"))
        .isEqualTo("/x/articles/once.html /x/articles/moved.html 301\n");
    archive.write("content/index.md", "---\ncname: \"https://archive.example.org/\"\n---\n");
    assertThat(archive.build().err()).contains("cname").contains("archive.example.org");
  }
}

package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Hostile text as seeds and as articles: every input a page or an entry of the report, none active.
 */
class HostileTest {
  private static final List<String> SETS =
      List.of(
          "xss-markdown",
          "template-injection",
          "front-matter",
          "unicode",
          "encoding",
          "file-names",
          "slug-collisions");

  private static final Set<String> ELEMENTS =
      Set.of(
          ("html head meta title link script body a header div nav ul li main p h1 h2 h3 h4 h5 h6 span article aside"
                  + " section dl dt dd footer label select option button pre code em strong s ol table thead tbody tr th"
                  + " td blockquote figure figcaption cite hr br sup img time bdi mark q details summary svg rect line"
                  + " text form fieldset legend input ins del small circle path g tspan caption data"
                  + " noscript")
              .split(" "));

  private static final Set<String> ATTRIBUTES =
      Set.of(
          ("lang dir charset http-equiv content name property rel href type title class id tabindex aria-label"
                  + " aria-labelledby aria-current aria-hidden role datetime src defer alt loading start data-e data-t"
                  + " data-k data-n data-copy for value checked viewbox preserveaspectratio width height x y x1 x2 y1 y2"
                  + " text-anchor stroke stroke-opacity hreflang"
                  + " cx cy r d dy stroke-width scope action autocomplete spellcheck aria-describedby hidden"
                  + " data-index data-first data-by-words data-more-names data-title data-found data-none data-some data-meant data-failed"
                  + " data-names data-listed data-articles data-undated data-unknown data-tongue data-at-most data-everywhere"
                  + " data-paragraph data-person data-place"
                  + " data-org data-event data-pact data-work")
              .split(" "));

  @TempDir Path folder;

  private static byte[] bytes(Map<String, Object> hostile) {
    Object base64 = hostile.get("b64");
    return base64 instanceof String text
        ? Base64.getDecoder().decode(text)
        : String.valueOf(hostile.get("text")).getBytes(StandardCharsets.UTF_8);
  }

  private Archive soundArticles() {
    Archive archive = new Archive(folder);
    for (String place : List.of("Rabat", "Algiers", "Tunis")) {
      archive.write(
          "seeds/sound-" + place + ".txt",
          Archive.seed(
              "A sound article from " + place,
              "3 March 2020",
              "This article from "
                  + place
                  + " has nothing wrong with it, and is published as it is.",
              "Its second paragraph says the same in other words, to be sure of it."));
    }
    return archive;
  }

  @Test
  void everySetAsSeedsInOneBuild() throws Exception {
    Archive archive = soundArticles();
    List<String> written = new ArrayList<>();
    for (String set : SETS) {
      for (Map<String, Object> hostile : Project.hostile(set)) {
        switch (set) {
          case "file-names" ->
              write(archive, String.valueOf(hostile.get("text")), named(hostile), written);
          case "slug-collisions" -> {
            int n = 0;
            for (Object title : (List<?>) requireNonNull(hostile.get("titles"))) {
              String text =
                  title
                      + "\n\nAn article under a headline that wants a place already taken "
                      + n
                      + ".\n";
              write(
                  archive,
                  hostile.get("id") + "-" + n++ + ".txt",
                  text.getBytes(StandardCharsets.UTF_8),
                  written);
            }
          }
          default -> write(archive, hostile.get("id") + ".txt", bytes(hostile), written);
        }
      }
    }
    Path report = folder.resolve("report.json");
    Archive.Answer answer =
        archive.build("--base-url", "https://example.org/x/", "--report", report.toString());
    assertThat(answer.code()).as(answer.err()).isEqualTo(1);
    assertThat(answer.err())
        .doesNotContain("\u001b")
        .doesNotContain("\u202e")
        .doesNotContain("\tat ");
    assertThat(written).hasSizeGreaterThan(150);
    assertEveryInputHasAnOutcome(archive, report, written);
    assertNothingIsActive(archive);
    for (String place : List.of("rabat", "algiers", "tunis")) {
      assertThat(archive.read("site/articles/a-sound-article-from-" + place + ".html"))
          .contains("has nothing wrong with it");
    }
    assertThat(archive.check().code()).as(archive.check().err()).isZero();
    Map<String, String> once = archive.contents("site");
    archive.build("--base-url", "https://example.org/x/");
    assertThat(archive.contents("site")).as("a second build changes nothing").isEqualTo(once);
  }

  private static byte[] named(Map<String, Object> hostile) {
    String text =
        "A headline for " + hostile.get("id") + "\n\nThe file of this article has an odd name.\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes a seed; a name that this system does not allow is no input. */
  private static void write(Archive archive, String name, byte[] bytes, List<String> written)
      throws IOException {
    try {
      Path file = archive.path("seeds").resolve(name);
      if (archive.path("seeds").equals(file.getParent())) {
        Files.write(file, bytes);
        written.add("seeds/" + name);
      }
    } catch (InvalidPathException notHere) {
      assertThat(name).isNotEmpty();
    }
  }

  private static void assertEveryInputHasAnOutcome(
      Archive archive, Path report, List<String> written) throws Exception {
    Map<String, Object> entries = new HashMap<>();
    Object inputs = Json.object(Files.readString(report)).get("inputs");
    for (Object input : (List<?>) requireNonNull(inputs)) {
      Map<?, ?> entry = (Map<?, ?>) input;
      entries.put(String.valueOf(entry.get("file")), entry);
    }
    for (String file : written) {
      assertThat(entries).containsKey(file);
      Map<?, ?> entry = (Map<?, ?>) requireNonNull(entries.get(file));
      String outcome = String.valueOf(entry.get("outcome"));
      if (outcome.equals("page")) {
        assertThat(archive.has("site/articles/" + entry.get("article") + ".html"))
            .as(file)
            .isTrue();
      } else if (outcome.equals("aside")) {
        assertThat((List<?>) entry.get("problems")).as(file).isNotEmpty();
      } else {
        assertThat(outcome).as(file).isEqualTo("duplicate");
      }
    }
  }

  /** No page has an element, an attribute or a script that Backfile does not write. */
  static void assertNothingIsActive(Archive archive) {
    String script = null;
    for (String file : archive.files("site")) {
      if (!file.endsWith(".html")) {
        continue;
      }
      Document page = Jsoup.parse(archive.read("site/" + file));
      for (Element element : page.getAllElements()) {
        String tag = element.tagName().toLowerCase(Locale.ROOT);
        if (tag.equals("#root")) {
          continue;
        }
        assertThat(ELEMENTS).as(file).contains(tag);
        for (Attribute attribute : element.attributes()) {
          assertThat(ATTRIBUTES)
              .as(file + " " + tag)
              .contains(attribute.getKey().toLowerCase(Locale.ROOT));
          if (attribute.getKey().matches("href|src")) {
            assertThat(attribute.getValue())
                .as(file)
                .matches("(?:https?:|mailto:|data:,)?[^:\\s]*(?:\\?.*)?|https?://[^\\s]*");
          }
        }
        if (tag.equals("script")
            && !element.hasAttr("src")
            && !element.attr("type").equals("application/ld+json")) {
          script = script == null ? element.data() : script;
          assertThat(element.data()).as(file).isEqualTo(script);
        }
        if (element.attr("type").equals("application/ld+json")) {
          assertThat(element.data()).as(file).doesNotContain("<");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xss-dompurify",
        "xss-h5sc",
        "xss-payloadbox",
        "naughty",
        "commonmark-spec",
        "xss-markdown",
        "template-injection"
      })
  void everySetAsTextThatAPersonTyped(String set) throws Exception {
    Archive archive = soundArticles();
    int n = 0;
    for (Map<String, Object> hostile : Project.hostile(set)) {
      byte[] text =
          ("---\ntitle: \"Case " + n + "\"\n---\n\n" + hostile.get("text"))
              .getBytes(StandardCharsets.UTF_8);
      archive.write("content/articles/case-" + n++ + ".md", text);
    }
    Archive.Answer answer = archive.build("--base-url", "https://example.org/x/");
    assertThat(answer.code()).as(answer.err()).isLessThan(2);
    assertNothingIsActive(archive);
  }

  @Test
  void hostileNamesInTheRegisterStayText() {
    Archive archive = soundArticles();
    archive.write(
        "content/glossary/evil.md",
        """
        ---
        name: "Rabat<script>alert(1)</script>"
        type: "place"
        aliases: ["Rabat", "${7*7}"]
        definition: "\\" onmouseover=\\"alert(1)"
        ids: {"<b>": "</dd><script>"}
        ---

        <img src=x onerror=alert(1)>
        """);
    archive.builtWell();
    assertThat(archive.read("site/glossary/evil.html"))
        .contains("Rabat&lt;script&gt;")
        .contains("&lt;img src=x")
        .doesNotContain("<script>alert");
    assertNothingIsActive(archive);
  }
}

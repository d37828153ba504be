package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflows do on the code host what they are there for. */
class WorkflowTest {
  private static final String BASE_URL = "steps.pages.outputs.base_url";

  @TempDir Path folder;

  @Test
  void anArchiveIsPublishedForTheAddressThatTheHostGives() throws Exception {
    Workflow pages = new Workflow("pages.yml");
    Checkout checkout = new Checkout(folder.resolve("checkout"));
    // As the host says it: without a slash at its end.
    Archive.Answer answer = pages.run(checkout, Map.of(BASE_URL, "https://someone.github.io/x/y"));
    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("all well");

    Archive archive = checkout.archive();
    String base = "https://someone.github.io/x/y/";
    assertThat(archive.read("site/sitemap.xml")).contains("<loc>" + base + "articles/");
    assertThat(archive.read("site/feed.xml")).contains("<id>" + base);
    assertThat(archive.read("site/404.html")).contains("href=\"/x/y/style.css\"");
    String own = "https://example.org/";
    for (String file : archive.files("site")) {
      if (file.endsWith(".html")) {
        String canonical =
            requireNonNull(
                    Jsoup.parse(archive.read("site/" + file)).selectFirst("link[rel=canonical]"))
                .attr("href");
        assertThat(canonical)
            .as(file)
            .isEqualTo(base + file.replaceFirst("(^|/)index.html$", "$1"));
      }
      assertThat(archive.read("site/" + file)).as(file).doesNotContain(own);
    }
    assertThat(pages.steps())
        .filteredOn(step -> step.uses().contains("upload-pages-artifact"))
        .singleElement()
        .satisfies(step -> assertThat(checkout.folder().resolve(step.with().get("path"))).exists());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.org/\"; touch caught; \"", "$(touch caught)", "`touch caught`"})
  void anAddressIsNeverACommand(String attack) throws Exception {
    Checkout checkout = new Checkout(folder.resolve("checkout"));
    Archive.Answer answer = new Workflow("pages.yml").run(checkout, Map.of(BASE_URL, attack));
    assertThat(answer.code()).isEqualTo(2);
    assertThat(checkout.folder().resolve("caught")).doesNotExist();
    assertThat(checkout.folder().resolve("site")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages.yml", "release.yml", "ci.yml"})
  void commandsTakeNoExpressionsAndActionsAreOfKnownVersions(String file) throws IOException {
    for (Workflow.Step step : new Workflow(file).steps()) {
      assertThat(step.run()).as(file).doesNotContain("${{");
      if (step.run().isEmpty()) {
        assertThat(List.of(step.uses()))
            .as(file)
            .isSubsetOf(
                "actions/checkout@v6",
                "actions/setup-java@v5",
                "actions/configure-pages@v6",
                "actions/upload-pages-artifact@v5",
                "actions/deploy-pages@v5");
      }
    }
  }

  @Test
  void eachMayDoWhatItNeedsAndNoMore() throws IOException {
    assertThat(new Workflow("ci.yml").top("permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(new Workflow("release.yml").top("permissions"))
        .isEqualTo(Map.of("contents", "write"));
    assertThat(new Workflow("pages.yml").top("permissions"))
        .isEqualTo(Map.of("contents", "read", "pages", "write", "id-token", "write"));
  }

  @Test
  void everyChangeIsCheckedByTheScriptThatRunsAnywhere() throws IOException {
    Workflow check = new Workflow("ci.yml");
    assertThat(check.top("on")).containsKeys("push", "pull_request");
    assertThat(check.steps()).extracting(Workflow.Step::run).contains(".ci/run");
    assertThat(Files.isExecutable(Project.home().resolve(".ci/run"))).isTrue();
  }

  @Test
  void aReleaseHoldsTheJarThatTheBuildMakes() throws IOException {
    List<String> commands =
        new Workflow("release.yml").steps().stream().map(Workflow.Step::run).toList();
    assertThat(String.join("\n", commands))
        .contains("mvn -B verify")
        .contains("cp .build/backfile.jar \"backfile-$version.jar\"")
        .contains("gh release create \"$TAG\"");
    String pom = Files.readString(Project.home().resolve("pom.xml"));
    assertThat(pom)
        .contains("<directory>${project.basedir}/.build</directory>")
        .contains("<finalName>backfile</finalName>");
  }
}

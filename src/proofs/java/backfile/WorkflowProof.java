package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the publishing workflow makes stands whole where the host puts it. */
class WorkflowProof {
  @TempDir Path folder;

  @Test
  void thePublishedArchiveIsWholeInItsFolderOfTheHost() throws Exception {
    Checkout checkout = new Checkout(folder.resolve("checkout"));
    try (Chromium chromium = new Chromium();
        Tab tab = chromium.tab();
        Served site = new Served(checkout.folder().resolve("site"))) {
      String base = site.home().replaceFirst("/$", "");
      Archive.Answer answer =
          new Workflow("pages.yml").run(checkout, Map.of("steps.pages.outputs.base_url", base));
      assertThat(answer.code()).as(answer.err()).isZero();

      List<String> elsewhere = new ArrayList<>();
      for (String file : PageKinds.of(site)) {
        tab.open(site.at(file));
        tab.requests().stream().filter(to -> !to.startsWith(site.home())).forEach(elsewhere::add);
      }
      assertThat(elsewhere).isEmpty();

      tab.open(site.at("no/such/page.html"));
      assertThat(tab.first("h1").innerText()).isEqualTo("There is no page at this address");
      assertThat(tab.requests())
          .containsExactlyInAnyOrder(
              site.at("no/such/page.html"), site.at("style.css"), site.at("backfile.js"));
      assertThat(tab.is("getComputedStyle(document.body).fontFamily.includes('Charter')")).isTrue();
      assertThat(tab.tooWide()).isEmpty();
      assertThat(tab.barriers()).isEmpty();
      tab.first(".list .title a").click();
      assertThat(tab.page().url()).startsWith(site.at("articles/"));
      assertThat(tab.first(".body").isVisible()).isTrue();
      assertThat(tab.complaints()).isEmpty();
    }
  }
}

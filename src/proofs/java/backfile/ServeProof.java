package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever edits an archive sees each change in the page that is open, and touches nothing there.
 */
class ServeProof {
  @TempDir Path folder;

  @Test
  void theOpenPageFollowsWhatIsSaved() throws Exception {
    Archive archive = Harbour.archive(folder);
    PrintStream silent =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    try (Chromium chromium = new Chromium();
        Tab tab = chromium.tab();
        Preview preview = Harbour.preview(archive, silent)) {
      String home = preview.address().replaceFirst("/$", "");
      tab.open(home + Harbour.PAGE);
      assertThat(tab.first(".body").innerText()).contains("lit on Tuesday");

      Harbour.save(
          archive, "seeds/lighthouse.txt", Harbour.LIGHTHOUSE.replace("on Tuesday", "on Monday"));
      tab.page().getByText("lit on Monday").first().waitFor();

      tab.open(home + "/glossary/rabat.html");
      String entry = archive.read("content/glossary/rabat.md");
      Harbour.save(
          archive,
          "content/glossary/rabat.md",
          entry.replace("name: \"Rabat\"\n", "name: \"Rabat\"\ndefinition: \"A fine city\"\n"));
      tab.page().getByText("A fine city").first().waitFor();

      Harbour.save(
          archive,
          "templates/name.ftlh",
          """
          <!DOCTYPE html>
          <html lang="en"><head><title>x</title><link rel="icon" href="data:,"></head>
          <body><h1>Mine: ${page.name}</h1></body></html>
          """);
      tab.page().getByText("Mine: Rabat").first().waitFor();
      Harbour.save(archive, "templates/name.ftlh", "<p>${page.nonsense}</p>\n");
      tab.page().getByText("A template fails").first().waitFor();
      assertThat(tab.page().content()).contains("templates/name.ftlh:1");
      archive.delete("templates/name.ftlh");
      tab.page().getByText("A template fails").waitFor(gone());
      assertThat(tab.first("h1").innerText()).isEqualTo("Rabat");
      assertThat(tab.requests()).allMatch(to -> to.startsWith(preview.address()));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static com.microsoft.playwright.Locator.WaitForOptions gone() {
    return new com.microsoft.playwright.Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
  }
}

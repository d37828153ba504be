package backfile;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The browser of this machine, without a window. */
final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Path program = program();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    // In containers its own sandbox cannot be made; it sees our pages alone.
                    .setArgs(List.of("--no-sandbox")));
  }

  /** A proof that does not run proves nothing, so a browser that is missing is a failure. */
  private static Path program() {
    List<Path> places = new ArrayList<>();
    String chosen = System.getenv("BACKFILE_CHROMIUM");
    if (chosen != null) {
      places.add(Path.of(chosen));
    } else {
      for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
          places.add(Path.of(folder, name));
        }
      }
    }
    return places.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "there is no Chromium here, and these proofs need one\n"
                        + "  → install it (Debian: apt-get install chromium), or name its program"
                        + " in the environment as BACKFILE_CHROMIUM"));
  }

  /** A tab of its own, with nothing stored. */
  Tab tab() {
    return tab(new Browser.NewContextOptions());
  }

  /** The same, with these settings. */
  Tab tab(Browser.NewContextOptions options) {
    return new Tab(browser.newContext(options));
  }

  @Override
  public void close() {
    playwright.close();
  }
}

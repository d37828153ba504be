package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader gets of each page: in a browser, from a host's sub-folder and from a disk. */
class BrowserProof {
  @TempDir static Path folder;

  private static Chromium chromium;
  private static Served sample;
  private static Served everyKind;

  @BeforeAll
  static void buildAndServe() throws IOException {
    chromium = new Chromium();
    Checkout checkout = new Checkout(folder.resolve("sample"));
    sample = new Served(checkout.folder().resolve("site"));
    checkout.archive().builtWell("--base-url", sample.home());
    everyKind = new Served(folder.resolve("every-kind/site"));
    EveryKind.in(new Archive(folder.resolve("every-kind")))
        .builtWell("--base-url", everyKind.home());
  }

  @AfterAll
  static void close() {
    everyKind.close();
    sample.close();
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyKindOfPageIsSoundInEveryWindowAndColour(boolean ofSample) {
    Served site = ofSample ? sample : everyKind;
    List<String> faults = new ArrayList<>();
    try (Tab tab = chromium.tab()) {
      for (String file : PageKinds.of(site)) {
        tab.open(site.at(file));
        for (int width : List.of(390, 1280)) {
          tab.size(width, 800);
          for (String part : tab.tooWide()) {
            faults.add(file + " at " + width + " is too wide: " + part);
          }
          for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            tab.colours(colours);
            for (String barrier : tab.barriers()) {
              faults.add(file + " at " + width + " in " + colours + ": " + barrier);
            }
          }
        }
        for (String address : tab.requests()) {
          if (!address.startsWith(site.home())) {
            faults.add(file + " asks for " + address);
          }
        }
        if (tab.requests().size() > 3) {
          faults.add(file + " needs " + tab.requests());
        }
        if (tab.number("document.querySelectorAll('*').length") > 2500) {
          faults.add(file + " has too many elements");
        }
      }
      faults.addAll(tab.complaints());
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noPageIsWiderThanTheSmallestWindow() {
    List<String> wide = new ArrayList<>();
    try (Tab tab = chromium.tab()) {
      tab.size(320, 640);
      for (Served site : List.of(sample, everyKind)) {
        for (String file : site.pages()) {
          for (String part : tab.open(site.at(file)).tooWide()) {
            wide.add(file + ": " + part);
          }
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  /** The reader's own distances between letters, words and lines: WCAG 1.4.12. */
  @Test
  void widerTextStillFits() {
    List<String> wide = new ArrayList<>();
    try (Tab tab = chromium.tab()) {
      for (Served site : List.of(sample, everyKind)) {
        for (String file : PageKinds.of(site)) {
          tab.open(site.at(file));
          tab.page()
              .evaluate(
                  """
                  (() => {
                    const sheet = new CSSStyleSheet();
                    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important;'
                        + ' word-spacing: .16em !important } p { margin-bottom: 2em !important }');
                    document.adoptedStyleSheets = [sheet];
                  })()
                  """);
          for (int width : List.of(320, 390, 1280)) {
            for (String part : tab.size(width, 800).tooWide()) {
              wide.add(file + " at " + width + ": " + part);
            }
          }
        }
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void pagesKeepToTheirBytes() {
    List<String> faults = new ArrayList<>();
    int articles = 0;
    try (Tab tab = chromium.tab()) {
      for (String file : sample.pages()) {
        tab.open(sample.at(file));
        int whole = tab.requests().stream().mapToInt(sample::sent).sum();
        boolean article = tab.page().locator("article .body").count() == 1;
        int words = article ? tab.first(".body").innerText().split("\\s+").length : 0;
        boolean usual = article && words < 700;
        int budget = usual ? 16 : article ? 24 : file.startsWith("glossary/") ? 20 : 40;
        if (whole > budget * 1024) {
          faults.add(file + " takes " + whole + " bytes");
        }
        articles += usual ? 1 : 0;
      }
    }
    assertThat(faults).isEmpty();
    assertThat(articles).isGreaterThan(3);
    assertThat(sample.sent(sample.at("style.css"))).isBetween(1, 6 * 1024);
    assertThat(sample.read("style.css").length()).isLessThan(24 * 1024);
    assertThat(sample.sent(sample.at("backfile.js"))).isBetween(1, 3 * 1024);
  }

  @Test
  void withoutJavaScriptAllIsThereButWhatNeedsIt() {
    try (Tab tab = chromium.tab(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      for (String file : PageKinds.of(sample)) {
        tab.open(sample.at(file));
        assertThat(tab.first("h1").isVisible()).as(file).isTrue();
        assertThat(tab.page().locator(".js-only:visible").count()).as(file).isZero();
        assertThat(tab.page().locator("p:not(.vh, .vh *):visible").count()).as(file).isPositive();
      }
      for (String type : List.of("person", "place", "org", "pact")) {
        tab.open(sample.at(anArticle()));
        String entry = tab.first(".body a.e." + type).getAttribute("href");
        tab.first(".body a.e." + type).click();
        assertThat(tab.page().url()).endsWith(entry.replace("..", ""));
        assertThat(tab.first(".kwic").isVisible()).as(entry).isTrue();
      }
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static String anArticle() {
    return sample.pages().stream()
        .filter(file -> file.matches("articles/israel-and-morocco[a-z0-9-]*\\.html"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aMentionLeadsToItsWords() {
    record Line(String href, String words) {}
    List<Line> lines = new ArrayList<>();
    for (String file : sample.pages()) {
      Document page = Jsoup.parse(sample.read(file), sample.at(file));
      for (Element line : page.select(".kwic li > p")) {
        Element link = requireNonNull(line.selectFirst("a.n"));
        String href = link.absUrl("href");
        link.remove();
        lines.add(new Line(href, plain(line.text())));
      }
    }
    Collections.shuffle(lines, new Random(20211124));
    assertThat(lines).hasSizeGreaterThan(50);
    try (Tab tab = chromium.tab()) {
      for (Line line : lines.subList(0, 50)) {
        // Or a second address of the same page would not load it.
        tab.open("about:blank").open(line.href());
        String id = line.href().replaceFirst(".*#", "#");
        assertThat(plain(tab.first(id).textContent())).as(line.href()).contains(line.words());
        assertThat(tab.isInWindow(id)).as(line.href()).isTrue();
      }
    }
  }

  /** Without what an excerpt adds where it leaves something out. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").replaceAll("^…|…$", "").strip();
  }

  @Test
  void onPaperStandsTheTextAndNothingToPress() {
    try (Tab tab = chromium.tab()) {
      tab.open(sample.at(anArticle()));
      byte[] pdf = tab.page().pdf(new Page.PdfOptions().setFormat("A4"));
      assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
      tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(tab.page().locator("nav:visible, button:visible, select:visible").count())
          .isZero();
      assertThat(tab.page().locator(".gloss details li").last().isVisible()).isTrue();
      assertThat(tab.first("#apa").innerText()).contains(sample.at(anArticle()));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void anOldAddressLeadsToTheNew() {
    try (Tab tab = chromium.tab()) {
      tab.open(everyKind.at("articles/everything.html"));
      tab.page().waitForURL(everyKind.at("articles/all.html"));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void fromADiskALinkLeadsFromHomeToAParagraph() {
    try (Tab tab = chromium.tab()) {
      tab.open(folder.resolve("sample/site/index.html").toUri().toString());
      tab.first(".lead h2 a").click();
      tab.first(".body a.e").click();
      tab.first(".kwic a.n").click();
      String address = tab.page().url();
      assertThat(address).startsWith("file:").contains("/site/articles/").contains("#p-");
      assertThat(tab.isInWindow(address.replaceFirst(".*#", "#"))).isTrue();
      assertThat(tab.is("getComputedStyle(document.body).fontFamily.includes('Charter')")).isTrue();
      assertThat(tab.complaints()).isEmpty();
    }
  }
}

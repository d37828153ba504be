package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader gets of each page: in a browser, from a host's sub-folder and from a disk. */
@ExtendWith(Sites.Given.class)
class BrowserProof {
  private static Chromium chromium;
  private static Sites sites;
  private static Served sample;
  private static Served everyKind;

  @BeforeAll
  static void start(Sites given) {
    chromium = new Chromium();
    sites = given;
    sample = sites.sample();
    everyKind = sites.everyKind();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfPageIsSoundInEveryWindowAndColour(Sites.Name name) {
    Served site = sites.get(name);
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
      }
      faults.addAll(tab.complaints());
    }
    assertThat(faults).isEmpty();
  }

  /** With everything unfolded, a paragraph marked, and the colours that the reader chose. */
  @ParameterizedTest
  @EnumSource(names = {"SAMPLE", "LARGE", "ARABIC"})
  void everyStateOfAPageIsSound(Sites.Name name) {
    Served site = sites.get(name);
    List<String> faults = new ArrayList<>();
    List<String> folded =
        PageKinds.of(site).stream().filter(f -> site.read(f).contains("<details")).toList();
    try (Tab tab = chromium.tab()) {
      for (String file : folded) {
        String marked = Jsoup.parse(site.read(file)).select("[id^=p-], .it[id]").attr("id");
        tab.open(site.at(file) + (marked.isEmpty() ? "" : "#" + marked));
        tab.page().evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })");
        for (int width : List.of(320, 1280)) {
          tab.size(width, 800).tooWide().forEach(part -> faults.add(file + ": " + part));
        }
        for (String colours : List.of("dark", "light")) {
          tab.first("#theme").selectOption(colours);
          tab.barriers().forEach(barrier -> faults.add(file + " in " + colours + ": " + barrier));
        }
      }
      faults.addAll(tab.complaints());
    }
    assertThat(faults).isEmpty();
    assertThat(folded).hasSizeGreaterThan(3);
  }

  /** Where the device brings its own few colours, lines and frames say what colours said. */
  @Test
  void forcedColoursKeepLinksAndMarks() {
    try (Tab tab =
        chromium.tab(new Browser.NewContextOptions().setForcedColors(ForcedColors.ACTIVE))) {
      tab.open(sample.at(anArticle(sample)));
      String marked = tab.first(".body [id^=p-]").getAttribute("id");
      tab.open("about:blank").open(sample.at(anArticle(sample)) + "#" + marked);
      assertThat(tab.is("matchMedia('(forced-colors: active)').matches")).isTrue();
      assertThat(tab.is(style(".body a.e", "textDecorationLine") + " === 'underline'")).isTrue();
      assertThat(tab.is(style(":target", "outlineStyle") + " === 'solid'")).isTrue();
      tab.first(".gloss li a").hover();
      assertThat(tab.is(style(".body .on", "outlineStyle") + " === 'solid'")).isTrue();
      assertThat(tab.barriers()).isEmpty();
      tab.open(sample.at("glossary/morocco.html"));
      assertThat(tab.is(style(".kwic mark", "backgroundColor") + " !== " + GROUND)).isTrue();
      tab.open(sample.at("glossary/index.html"));
      tab.first("#kinds label:has([value=place])").click();
      assertThat(tab.is(style("label:has(:checked)", "outlineStyle") + " === 'solid'")).isTrue();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static final String GROUND = style("body", "backgroundColor");

  private static String style(String selector, String property) {
    return "getComputedStyle(document.querySelector('%s')).%s".formatted(selector, property);
  }

  @Test
  void whatIsPressedIsLargeEnoughForAFinger() {
    List<String> small = new ArrayList<>();
    try (Tab tab = chromium.tab()) {
      tab.size(390, 800);
      for (Served site : List.of(sample, sites.arabic())) {
        for (String file : PageKinds.of(site)) {
          tab.open(site.at(file));
          for (Object part :
              (List<?>)
                  requireNonNull(
                      tab.page()
                          .evaluate(
                              """
                              [...document.querySelectorAll('button, select, .facets label, summary, nav a, .row a')]
                                .map(e => [e, e.getBoundingClientRect(), e.matches('button, select, label') ? 40 : 24])
                                .filter(([e, box, least]) => box.width && (box.height < least || box.width < 24))
                                .map(([e, box]) => e.outerHTML.slice(0, 80) + ' ' + box.width + ' x ' + box.height)
                              """))) {
            small.add(file + ": " + part);
          }
        }
      }
      // And the check of the distances between all others does look for them.
      tab.page()
          .evaluate(
              """
              (() => {
                document.querySelector('main').innerHTML = '<h1>x</h1>' + '<button>x</button>'.repeat(3);
                document.querySelectorAll('main button').forEach(b => {
                  // The pages' policy refuses the attribute, and not this.
                  b.style.cssText = 'all: unset; display: inline-block; font-size: 8px; width: 9px; height: 9px';
                });
              })()
              """);
      assertThat(tab.barriers()).anyMatch(barrier -> barrier.startsWith("target-size"));
    }
    assertThat(small).isEmpty();
  }

  /** The reader's own distances between letters, words and lines: WCAG 1.4.12. */
  @Test
  void widerTextStillFits() {
    List<String> wide = new ArrayList<>();
    try (Tab tab = chromium.tab()) {
      for (Served site : List.of(sample, everyKind, sites.arabic())) {
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
  void withoutJavaScriptAllIsThereButWhatNeedsIt() {
    try (Tab tab = chromium.tab(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      for (String file : PageKinds.of(sample)) {
        tab.open(sample.at(file));
        assertThat(tab.first("h1").isVisible()).as(file).isTrue();
        assertThat(tab.page().locator(".js-only:visible").count()).as(file).isZero();
        assertThat(tab.page().locator("p:not(.vh, .vh *):visible").count()).as(file).isPositive();
      }
      for (String type : List.of("person", "place", "org", "pact")) {
        tab.open(sample.at(anArticle(sample)));
        String entry = tab.first(".body a.e." + type).getAttribute("href");
        tab.first(".body a.e." + type).click();
        assertThat(tab.page().url()).endsWith(entry.replace("..", ""));
        assertThat(tab.first(".kwic").isVisible()).as(entry).isTrue();
      }
      assertThat(tab.complaints()).isEmpty();
    }
  }

  /** The usual kind, with names of most types. */
  private static String anArticle(Served site) {
    return site.pages().stream()
        .filter(file -> file.matches("articles/(israel-and-morocco[a-z0-9-]*|usual)\\.html"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(names = {"SAMPLE", "LARGE", "ARABIC"})
  void aMentionLeadsToItsWords(Sites.Name name) {
    record Line(String href, String words) {}
    List<Line> lines = new ArrayList<>();
    Served site = sites.get(name);
    for (String file : site.pages()) {
      if (file.startsWith("glossary/")) {
        Document page = Jsoup.parse(site.read(file), site.at(file));
        for (Element line : page.select(".kwic li > p")) {
          Element link = requireNonNull(line.selectFirst("a.n"));
          String href = link.absUrl("href");
          link.remove();
          lines.add(new Line(href, plain(line.text())));
        }
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

  @Test
  void anAddressOfAParagraphThatIsNotThereLeadsToTheTopAndSaysSo() {
    try (Tab tab = chromium.tab()) {
      for (Served site : List.of(sample, sites.arabic())) {
        String article = site.at(anArticle(site));
        tab.open(article + "#p-none");
        tab.first("#lost").waitFor();
        assertThat(tab.first("#lost").innerText()).isNotBlank();
        assertThat(tab.isInWindow("#lost")).isTrue();
        assertThat(tab.barriers()).isEmpty();
        assertThat(tab.tooWide()).isEmpty();
        String there = tab.first(".body [id^=p-]").getAttribute("id");
        tab.open("about:blank").open(article + "#" + there);
        assertThat(tab.page().locator("#lost").count()).isZero();
        tab.page().evaluate("scrollTo(0, 2000); location.hash = 'p-zzzz'");
        tab.first("#lost").waitFor();
        assertThat(tab.number("scrollY")).isZero();
      }
      assertThat(tab.complaints()).isEmpty();
    }
  }

  /** Without what an excerpt adds where it leaves something out. */
  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", " ").replaceAll("^…|…$", "").strip();
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
      tab.open(sample.folder().resolve("index.html").toUri().toString());
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

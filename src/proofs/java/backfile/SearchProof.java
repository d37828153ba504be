package backfile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import backfile.json.Json;
import backfile.search.SmallArchive;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The search as a reader has it: on any host, from a disk, by keyboard, and against hostile words.
 */
class SearchProof {
  private static final Path GOLDEN = Project.home().resolve("src/test/resources/search");

  @TempDir static Path folder;

  private static Chromium chromium;
  private static Served site;
  private static Served hostile;
  private static Served arabic;

  @BeforeAll
  static void buildAndServe() throws IOException {
    chromium = new Chromium();
    Checkout checkout = new Checkout(folder.resolve("sample"));
    site = new Served(checkout.folder().resolve("site"));
    checkout.archive().builtWell("--base-url", site.home());
    hostile = new Served(folder.resolve("hostile/site"));
    Archive archive = new Archive(folder.resolve("hostile"));
    int n = 0;
    for (String text : HOSTILE) {
      archive.write(
          "content/articles/h" + n++ + ".md",
          "---\ntitle: "
              + Json.line("harbour " + text)
              + "\nsource: {name: "
              + Json.line(text)
              + "}\n---\n\nThe harbour of Rabat.\n");
    }
    archive
        .write(
            "content/glossary/markup.md",
            "---\nname: \"<img src=x onerror=fail()> Harbour\"\ntype: \"place\"\naliases: [\"\\\"><script>fail()</script>\"]\ndefinition: \"<b onclick=fail()>port</b>\"\n---\n")
        .build();
    arabic = new Served(folder.resolve("arabic/site"));
    new Archive(folder.resolve("arabic"))
        .write("content/index.md", "---\ntitle: \"أرشيف\"\nlanguage: \"ar\"\n---\n\nمرحبا.\n")
        .write(
            "content/articles/one.md",
            "---\ntitle: \"وزير الدفاع في الرباط\"\npublished: \"2021-11-24\"\n---\n\nزار الوزير مدينة الرباط أمس.\n")
        .write(
            "content/glossary/rabat.md",
            "---\nname: \"الرباط\"\ntype: \"place\"\naliases: [\"Rabat\"]\n---\n")
        .builtWell();
  }

  @AfterAll
  static void close() {
    arabic.close();
    hostile.close();
    site.close();
    chromium.close();
  }

  private static final List<String> HOSTILE =
      List.of(
          "<script>fail()</script>",
          "<img src=x onerror=fail()>",
          "\"><svg onload=fail()>",
          "javascript:fail()",
          "</script><script>fail()</script>",
          "' onmouseover='fail()",
          "&lt;b&gt;",
          "${7*7} #{7*7} {{7*7}} <#assign x=1>",
          "\\\" ; fail() //",
          "\u202egnp.exe\u202c",
          "#",
          "=",
          "!",
          "\\",
          "\"",
          "\"\"",
          "\"\"\"",
          "“”",
          "' OR 1=1 --",
          "../../../etc/passwd",
          "%00",
          "%3Cscript%3E",
          "\u0000",
          "\ud800",
          "\u2028",
          "(",
          "[",
          "(a+)+$",
          "a{99999}",
          "*",
          "?",
          "^$",
          "\\p{L}",
          ".*",
          "|",
          "\u0301\u0301\u0301",
          "\u200b\u200b",
          "😀😀",
          "ﷺ",
          "Z̸̢a̵l̶g̴o̷",
          "constructor",
          "__proto__",
          "hasOwnProperty",
          "toString",
          "undefined",
          "null",
          "a".repeat(10_000),
          "harbour ".repeat(500),
          "\" harbour",
          "x".repeat(63) + " !");

  private static Locator answers(Tab tab, String query) {
    tab.page().evaluate("() => { document.querySelector('#found').textContent = '' }");
    tab.page().fill("#q", query);
    settle(tab);
    return tab.page().locator("#answer");
  }

  /** The field waits a moment before it asks; what it then says is awaited, not timed. */
  private static void settle(Tab tab) {
    tab.page().waitForTimeout(120);
    tab.page()
        .waitForFunction(
            "() => !document.querySelector('#q').value.trim() || document.querySelector('#found').textContent");
    tab.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
  }

  /** A page like the sample's, over the index of the golden files. */
  private static Served golden() throws IOException {
    SmallArchive archive = new SmallArchive(600);
    Path there = folder.resolve("golden");
    Files.createDirectories(there.resolve("search"));
    for (Map.Entry<String, String> file : archive.files().entrySet()) {
      Files.writeString(there.resolve(file.getKey()), file.getValue());
    }
    String page =
        site.read("search.html")
            .replaceFirst("data-first=\"[^\"]*\"", "data-first=\"" + archive.first() + "\"");
    Files.writeString(there.resolve("search.html"), page);
    for (String file : List.of("search.js", "backfile.js", "style.css")) {
      Files.writeString(there.resolve(file), site.read(file));
    }
    return new Served(there);
  }

  @Test
  void theBrowserReadsWordsAndRanksAsJavaDoes() throws Exception {
    try (Served served = golden();
        Tab tab = chromium.tab()) {
      tab.open(served.at("search.html"));
      List<Object> words = new ArrayList<>();
      for (String line : Files.readAllLines(GOLDEN.resolve("words.jsonl"))) {
        words.add(Json.value(line));
      }
      Object different =
          tab.page()
              .evaluate(
                  "pairs => pairs.filter(([text, words]) => backfileSearch.wordsOf(text).join(' ') !== words)",
                  words);
      assertThat((List<?>) requireNonNull(different)).isEmpty();
      assertThat(words).hasSize(20_000);
      int queries = 0;
      for (String line : Files.readAllLines(GOLDEN.resolve("queries.jsonl"))) {
        Map<String, ?> expected = Json.object(line);
        Object answer =
            tab.page()
                .evaluate(
                    """
                    async query => {
                      const { names, spelled, articles, some, clauses } = await backfileSearch.ask(query);
                      return JSON.stringify({ query, names, spelled, articles: articles.slice(0, 20), count: articles.length, some,
                        meant: clauses.map(clause => clause.meant).filter(Boolean) });
                    }
                    """,
                    expected.get("query"));
        assertThat(Json.object(String.valueOf(answer))).isEqualTo(expected);
        queries++;
      }
      assertThat(queries).isEqualTo(500);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a folder of a host", "the root of a host", "a disk"})
  void aNameIsFoundWithItsPassages(String from) {
    try (Served root = new Served(site.folder(), "/");
        Tab tab = chromium.tab()) {
      String page =
          switch (from) {
            case "a disk" -> site.folder().resolve("search.html").toUri().toString();
            case "the root of a host" -> root.at("search.html");
            default -> site.at("search.html");
          };
      tab.open(page);
      Locator answer = answers(tab, "Loudiyi");
      assertThat(answer.locator("ul li a").first().innerText()).isEqualTo("Abdellatif Loudiyi");
      answer.locator(".kwic mark").first().waitFor();
      assertThat(answer.locator(".kwic").first().locator("p mark").allInnerTexts())
          .contains("Loudiyi");
      answer.locator(".kwic a.n").first().click();
      tab.page().waitForURL(Pattern.compile(".*/articles/.*#p-.*"));
      assertThat(tab.isInWindow(tab.page().url().replaceFirst(".*#", "#"))).isTrue();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Loudyi, Abdellatif Loudiyi",
    "Лоудийи, Abdellatif Loudiyi",
    "Polisarrio, Polisario Front",
    "États-Unis, United States",
    "rabat, Rabat",
    "Mohamed V, Mohammed V"
  })
  void aNameIsFoundHoweverItIsSpelled(String query, String name) {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      Locator names = answers(tab, query).locator("ul.box a");
      assertThat(names.allInnerTexts().stream().limit(3)).contains(name);
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void nothingIsAskedForBeforeTheFirstKey() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      tab.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertThat(tab.requests()).hasSize(4).noneMatch(address -> address.contains("/search/"));
    }
  }

  @Test
  void aMissSaysWhatToTry() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      answers(tab, "qqqxyzzy");
      assertThat(tab.first("#found").innerText()).contains("qqqxyzzy");
      assertThat(tab.first("#miss").isVisible()).isTrue();
      tab.first("#miss a").click();
      assertThat(tab.page().url()).endsWith("articles/index.html");
    }
  }

  @Test
  void wordsInQuotationMarksStandSideBySide() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      answers(tab, "\"phosphate mine\"").locator("ol li .n").first().waitFor();
      for (Locator article : tab.page().locator("#answer ol li").all()) {
        article.scrollIntoViewIfNeeded();
        article.locator(".n").first().waitFor();
        String item = article.innerText();
        assertThat(item.replaceAll("\\s+", " ")).containsIgnoringCase("phosphate mine");
      }
      assertThat(answers(tab, "\"mine phosphate\"").locator("ol li").count()).isZero();
      tab.page().waitForFunction("() => !document.querySelector('#miss').hidden");
    }
  }

  /** The words as the page shows them, with links, quotation marks and apostrophes among them. */
  @Test
  void everyPhraseOfAnArticleFindsIt() {
    String address = "articles/rabat-closes-its-liaison-office-in-tel-aviv.html";
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      Object asked =
          tab.page()
              .evaluate(
                  """
                  async address => {
                    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
                    page.querySelectorAll('.body a.n').forEach(link => link.remove());
                    const texts = [...page.querySelectorAll('.body p[id]')].map(p => backfileSearch.wordsOf(p.textContent));
                    const phrases = texts.flatMap(words => words.map((_, i) => words.slice(i, i + 5).join(' ')).filter((_, i) => i % 3 === 0 && i + 5 <= words.length));
                    const missed = [];
                    for (const phrase of phrases) {
                      const found = await backfileSearch.first(await backfileSearch.ask('"' + phrase + '"'));
                      if (!found.includes(address)) missed.push(phrase);
                    }
                    return [phrases.length, ...missed];
                  }
                  """,
                  address);
      List<?> counted = (List<?>) requireNonNull(asked);
      assertThat((Integer) counted.get(0)).isGreaterThan(30);
      assertThat(counted).hasSize(1);
    }
  }

  @Test
  void aYearNarrowsTheAnswer() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      answers(tab, "Morocco");
      int all = tab.number("+document.querySelector('#found').textContent.match(/(\\d+)\\.$/)[1]");
      String year = requireNonNull(tab.first("#year option:nth-child(2)").getAttribute("value"));
      tab.page().selectOption("#year", year);
      tab.page()
          .waitForFunction(
              "n => !document.querySelector('#found').textContent.endsWith(' ' + n + '.')", all);
      for (String date : tab.page().locator("#answer ol .meta").allInnerTexts()) {
        assertThat(date).contains(year);
      }
    }
  }

  @Test
  void ofNamesakesTheTypeTellsWhoseArticlesAreMeant() throws IOException {
    Archive archive = new Archive(folder.resolve("namesakes"));
    article(archive, "one", "Michael Jordan came to Chicago.");
    article(archive, "two", "Michael Jordan left Chicago.");
    article(archive, "three", "The Kingdom of Jordan has one port.");
    archive
        .write(
            "content/glossary/michael-jordan.md",
            "---\nname: \"Michael Jordan\"\ntype: \"person\"\naliases: [\"Jordan\"]\n---\n")
        .write(
            "content/glossary/kingdom-of-jordan.md",
            "---\nname: \"Kingdom of Jordan\"\ntype: \"place\"\naliases: [\"Jordan\"]\n---\n")
        .builtWell();
    try (Served served = new Served(folder.resolve("namesakes/site"));
        Tab tab = chromium.tab()) {
      tab.size(1280, 2000).open(served.at("search.html"));
      Locator answer = answers(tab, "Jordan");
      assertThat(answer.locator("ul.box a").allInnerTexts())
          .containsExactlyInAnyOrder("Kingdom of Jordan", "Michael Jordan");
      articles(tab, "One", "Three", "Two");
      tab.page().selectOption("#type", "place");
      articles(tab, "Three");
      assertThat(answer.locator("ul.box a").allInnerTexts()).containsExactly("Kingdom of Jordan");
      tab.page().selectOption("#type", "person");
      articles(tab, "One", "Two");
      tab.page().waitForURL(Pattern.compile(".*q=Jordan&type=person"));
      tab.open(tab.page().url());
      articles(tab, "One", "Two");
      tab.page().selectOption("#type", "");
      articles(tab, "One", "Three", "Two");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static void article(Archive archive, String slug, String text) throws IOException {
    String title = slug.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + slug.substring(1);
    archive.write(
        "content/articles/" + slug + ".md", "---\ntitle: \"" + title + "\"\n---\n\n" + text + "\n");
  }

  /** Waits until these headlines are listed, in whatever order, and no other. */
  private static void articles(Tab tab, String... headlines) {
    tab.page()
        .waitForFunction(
            "all => [...document.querySelectorAll('#answer ol h3 a')].map(a => a.textContent).sort().join() === all",
            String.join(",", headlines));
  }

  @Test
  void whoSpellsANameSeesItsArticlesAndMayAskForTheWords() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      Locator answer = answers(tab, "Sahrawi Arab Democratic Republic");
      Locator words = answer.locator("button");
      assertThat(words.allInnerTexts()).containsExactly("All articles with these words");
      words.click();
      tab.page().waitForURL(Pattern.compile(".*&by=words"));
      tab.page().waitForFunction("() => !document.querySelector('#answer button')");
      tab.open(tab.page().url());
      settle(tab);
      assertThat(tab.page().locator("#answer button").count()).isZero();
      assertThat(answers(tab, "Rabat").locator("button").count()).isEqualTo(1);
      tab.page().waitForURL(Pattern.compile(".*q=Rabat"));
    }
  }

  @Test
  void namesBeyondTheFourthAreReachable() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      Locator names = answers(tab, "m").locator("ul.box a");
      int all = tab.number("+document.querySelector('#found').textContent.match(/\\d+/)[0]");
      assertThat(all).isGreaterThan(24);
      assertThat(names.count()).isEqualTo(4);
      for (int shown = 24; tab.page().getByText("More names").count() > 0; shown += 20) {
        tab.page().getByText("More names").click();
        names.nth(Math.min(shown, all) - 1).waitFor();
        assertThat(tab.is("document.activeElement.closest('ul.box') !== null")).isTrue();
      }
      assertThat(names.count()).isEqualTo(all);
      assertThat(names.allInnerTexts()).doesNotHaveDuplicates();
    }
  }

  @Test
  void backLeadsToThePlaceInTheList() {
    try (Tab tab = chromium.tab()) {
      tab.size(390, 600).open(site.at("search.html"));
      answers(tab, "Morocco");
      Locator articles = tab.page().locator("#answer ol > li h3 a");
      tab.page()
          .waitForFunction(
              "() => { scrollTo(0, document.body.scrollHeight); return document.querySelectorAll('#answer ol > li').length > 9 }");
      articles.nth(9).scrollIntoViewIfNeeded();
      // Where the reader is goes into the history once the page has rested.
      tab.page()
          .waitForFunction("() => history.state && Math.abs(history.state.top - scrollY) < 2");
      String title = articles.nth(9).innerText();
      articles.nth(9).click();
      tab.page().waitForURL(Pattern.compile(".*/articles/.*"));
      tab.page().goBack();
      tab.page()
          .waitForFunction(
              """
              title => {
                const link = document.querySelectorAll('#answer ol > li h3 a')[9], top = link && link.getBoundingClientRect().top;
                return scrollY > 600 && link && link.textContent === title && top > 0 && top < innerHeight;
              }
              """,
              title);
    }
  }

  @Test
  void undatedArticlesCanBeChosen() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      answers(tab, "Morocco");
      tab.page().selectOption("#year", "-");
      tab.page()
          .waitForFunction(
              "() => [...document.querySelectorAll('#answer ol .meta')].every(m => m.textContent === 'Undated')");
      assertThat(tab.page().locator("#answer ol li").count()).isEqualTo(2);
      tab.open(tab.page().url());
      settle(tab);
      assertThat(tab.first("#year").inputValue()).isEqualTo("-");
    }
  }

  @Test
  void aDayIsFoundAsItIsWritten() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      Locator first = answers(tab, "24 November 2021").locator("ol li").first();
      assertThat(first.locator(".meta").first().innerText()).isEqualTo("24 November 2021");
    }
  }

  @Test
  void aSlowFirstFileLosesNoKey() {
    try (Tab tab = chromium.tab()) {
      tab.page()
          .route(
              Pattern.compile(".*/search/.*"),
              route -> {
                tab.page().waitForTimeout(200);
                route.resume();
              });
      tab.open(site.at("search.html"));
      tab.page().fill("#q", "r");
      tab.page().waitForTimeout(100);
      tab.page().fill("#q", "rabat");
      tab.page().locator("#answer ul a").first().waitFor();
      assertThat(tab.first("#answer ul a").innerText()).isEqualTo("Rabat");
    }
  }

  @Test
  void aFileThatFailedIsAskedForAgain() {
    try (Tab tab = chromium.tab()) {
      tab.page().route(Pattern.compile(".*/search/.*"), route -> route.abort());
      tab.open(site.at("search.html"));
      tab.page().fill("#q", "rabat");
      tab.page()
          .waitForFunction(
              "() => document.querySelector('#found').textContent === document.querySelector('form[data-failed]').dataset.failed");
      tab.page().unrouteAll();
      assertThat(answers(tab, "rabat ").locator("ul a").first().innerText()).isEqualTo("Rabat");
    }
  }

  @Test
  void backLeadsToTheAnswerAgain() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      answers(tab, "phosphate").locator("h3 a").first().click();
      tab.page().waitForURL(Pattern.compile(".*/articles/.*"));
      tab.page().goBack();
      settle(tab);
      assertThat(tab.first("#q").inputValue()).isEqualTo("phosphate");
      tab.page().locator("#answer h3 a").first().waitFor();
      assertThat(tab.page().url()).endsWith("search.html?q=phosphate");
    }
  }

  @Test
  void fromTheHomePageByTheKeyboardAlone() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("index.html"));
      for (int i = 0; i < 20 && !tab.is("document.activeElement.id === 'q'"); i++) {
        tab.page().keyboard().press("Tab");
      }
      tab.page().keyboard().type("Benny Gantz");
      tab.page().keyboard().press("Enter");
      tab.page().waitForURL(Pattern.compile(".*search\\.html\\?q=Benny.Gantz"));
      settle(tab);
      tab.page().locator("#answer ul a").first().waitFor();
      assertThat(tab.first("#found").getAttribute("role")).isEqualTo("status");
      for (int i = 0; i < 30 && !tab.is("!!document.activeElement.closest('#answer')"); i++) {
        tab.page().keyboard().press("Tab");
      }
      tab.page().keyboard().press("Enter");
      tab.page().waitForURL(Pattern.compile(".*/glossary/benny-gantz\\.html"));
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void theHeaderOfEveryPageHasTheFieldOrALink() {
    try (Tab tab = chromium.tab()) {
      tab.size(1280, 800).open(site.at("glossary/rabat.html"));
      tab.page().fill("#q", "Gantz");
      tab.page().keyboard().press("Enter");
      tab.page().waitForURL(Pattern.compile(".*/some/base/search\\.html\\?q=Gantz"));
      tab.size(390, 800).open(site.at("glossary/rabat.html"));
      assertThat(tab.first("#q").isVisible()).isFalse();
      tab.first(".findlink").click();
      assertThat(tab.first("#q").isVisible()).isTrue();
    }
  }

  @Test
  void withoutJavaScriptThePageNamesTheWayOut() {
    try (Tab tab = chromium.tab(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      tab.open(site.at("index.html"));
      assertThat(tab.page().locator("#q:visible").count()).isZero();
      tab.open(site.at("search.html"));
      assertThat(tab.page().locator("#q:visible").count()).isZero();
      assertThat(tab.page().locator("noscript a").allTextContents()).hasSize(2);
    }
  }

  @Test
  void rightToLeftOnATelephone() {
    try (Tab tab = chromium.tab()) {
      tab.size(390, 844).open(arabic.at("search.html"));
      Locator answer = answers(tab, "rabat");
      assertThat(answer.locator("ul a").first().innerText()).isEqualTo("الرباط");
      assertThat(answers(tab, "الوزير").locator("ol li").count()).isEqualTo(1);
      tab.page().locator("#answer mark").first().waitFor();
      assertThat(tab.tooWide()).isEmpty();
      assertThat(tab.barriers()).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void anAnswerKeepsNobodyOut() {
    try (Tab tab = chromium.tab()) {
      tab.open(site.at("search.html"));
      for (String query : List.of("Morocco", "Loudyi", "qqqxyzzy", "\"Western Sahara\"", "")) {
        answers(tab, query);
        for (int width : List.of(320, 390, 1280)) {
          tab.size(width, 800);
          assertThat(tab.tooWide()).as(query).isEmpty();
          for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            assertThat(tab.colours(colours).barriers()).as(query + " " + width + colours).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void markupInQueriesTitlesAndNamesNeverActs() {
    assertThat(HOSTILE).hasSize(50);
    for (Served served : List.of(hostile, site)) {
      try (Tab tab = chromium.tab()) {
        tab.open(served.at("search.html"));
        tab.page().evaluate("() => { self.fail = () => { self.failed = true } }");
        for (String query : HOSTILE) {
          answers(tab, query);
          assertThat(tab.is("self.failed === true")).as(query).isFalse();
          assertThat(
                  tab.page()
                      .locator(":is(#answer, #found) :is(script, img, svg, b, iframe)")
                      .count())
              .as(query)
              .isZero();
        }
        assertThat(answers(tab, "harbour").locator("ol li, ul li").count() > 3)
            .isEqualTo(served == hostile);
        assertThat(tab.complaints()).isEmpty();
      }
    }
  }

  @Test
  void anAddressMayHoldAQueryOfAnyKind() {
    try (Tab tab = chromium.tab()) {
      for (String query : HOSTILE.subList(0, 30)) {
        if (query.indexOf('\ud800') < 0) {
          Page page = tab.page();
          tab.open(
              site.at(
                  "search.html?q="
                      + java.net.URLEncoder.encode(
                          query, java.nio.charset.StandardCharsets.UTF_8)));
          assertThat(page.locator("#answer script").count()).isZero();
        }
      }
      assertThat(tab.complaints()).isEmpty();
    }
  }
}

package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What JavaScript adds: previews of names, tints, the choice of colours, the filter, copying. */
@ExtendWith(Sites.Given.class)
class PreviewProof {
  private static final String CARD = "#card:popover-open";
  private static final String SHEET = "dialog.sheet[open]";

  private static Chromium chromium;
  private static Served site;
  private static Served large;
  private static Served arabic;
  private static Served doubtful;
  private static String article = "";

  private Tab tab;
  private Locator link;

  @BeforeAll
  static void start(Sites given) {
    chromium = new Chromium();
    site = given.sample();
    large = given.large();
    arabic = given.arabic();
    doubtful = given.everyKind();
    article =
        site.pages().stream()
            .filter(file -> file.matches("articles/israel-and-morocco[a-z0-9-]*\\.html"))
            .map(site::at)
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  /** With a clock that stands still, so that no proof depends on how fast the machine is. */
  @BeforeEach
  void openAnArticle() {
    open(new Browser.NewContextOptions().setViewportSize(1280, 800), article);
  }

  private void open(Browser.NewContextOptions options, String address) {
    tab = chromium.tab(options);
    tab.page().clock().install(new Clock.InstallOptions().setTime(0));
    tab.open(address);
    tab.page().clock().pauseAt(1_000_000);
    link = tab.first(".body a.e");
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(tab.complaints()).isEmpty();
    tab.close();
  }

  private void pass(int milliseconds) {
    tab.page().clock().runFor(milliseconds);
  }

  private boolean shows(String selector) {
    return tab.page().locator(selector).count() == 1;
  }

  private void aside() {
    tab.page().mouse().move(640, 5);
  }

  private void assertNoBarriers() {
    // Axe waits, so time has to go on.
    tab.page().clock().resume();
    for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      assertThat(tab.colours(colours).barriers()).as("in %s", colours).isEmpty();
    }
  }

  @Test
  void theCardOpensUnderAMouseThatRests() {
    link.hover();
    pass(250);
    assertThat(shows(CARD)).isFalse();
    pass(400);
    assertThat(shows(CARD)).isTrue();
    assertThat(tab.first(CARD + " b").innerText()).isEqualTo(nameInTheGlossary());
    assertThat(link.getAttribute("aria-describedby")).isEqualTo("card");
    assertThat(tab.first(CARD).getAttribute("role")).isEqualTo("tooltip");
    assertThat(tab.requests()).as("page, style, script").hasSize(3);
    assertThat(tab.tooWide()).isEmpty();
    assertNoBarriers();
  }

  private String nameInTheGlossary() {
    return tab.first(".gloss a[href='" + link.getAttribute("href") + "']").innerText();
  }

  @Test
  void theCardStaysWhilePointedAtAndGoesAfterwards() {
    link.hover();
    pass(650);
    tab.first(CARD).hover();
    pass(5_000);
    assertThat(shows(CARD)).isTrue();
    aside();
    pass(200);
    assertThat(shows(CARD)).isTrue();
    pass(200);
    assertThat(shows(CARD)).isFalse();
    assertThat(link.getAttribute("aria-describedby")).isNull();
  }

  /** A window in which nothing has to be scrolled, which would close a card. */
  private static Browser.NewContextOptions tall(int width) {
    return new Browser.NewContextOptions().setViewportSize(width, 8000);
  }

  @Test
  void anOpenCardGivesWayToTheNextSoon() {
    Locator next = tab.page().locator(".body a.e").nth(1);
    link.hover();
    pass(650);
    next.hover();
    pass(60);
    assertThat(tab.first(CARD + " b").innerText()).isEqualTo(nameInTheGlossary());
    pass(100);
    link = next;
    assertThat(tab.first(CARD + " b").innerText()).isEqualTo(nameInTheGlossary());
    assertThat(link.getAttribute("aria-describedby")).isEqualTo("card");
  }

  @Test
  void aCardHoldsWordsAloneWhateverLettersTheyAreOf() {
    tab.close();
    open(tall(1280), large.at("articles/awkward.html"));
    for (String name : List.of("Jean \"Johnny\" O'Neill", "Smith & Sons <Ltd>", "L'Île d'Yeu")) {
      Locator item =
          tab.page()
              .locator(".gloss li")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(
                          tab.page().getByText(name, new Page.GetByTextOptions().setExact(true))));
      String address = item.locator("a").getAttribute("href");
      tab.first(".body a.e[href='" + address + "']").hover();
      pass(650);
      assertThat(tab.first(CARD + " b").innerText()).isEqualTo(name);
      assertThat(tab.page().locator(CARD + " :not(span, b)").count()).isZero();
      tab.page().keyboard().press("Escape");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void fromTheRightACardStaysInTheWindowToo(int width) {
    tab.close();
    open(tall(width), arabic.at("articles/usual.html"));
    for (int n : List.of(0, 3, 7)) {
      link = tab.page().locator(".body a.e").nth(n);
      link.hover();
      pass(650);
      assertThat(tab.first(CARD).getAttribute("dir")).isEqualTo("rtl");
      BoundingBox card = Objects.requireNonNull(tab.first(CARD).boundingBox());
      assertThat(card.x).isGreaterThanOrEqualTo(15.5);
      assertThat(card.x + card.width).isLessThanOrEqualTo(width - 15.5);
      tab.page().keyboard().press("Escape");
    }
  }

  @Test
  void nothingMovesForThoseWhoDoNotWantIt() {
    String card = "getComputedStyle(document.querySelector('#card'))";
    link.hover();
    pass(650);
    tab.page()
        .emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    assertThat(tab.is("parseFloat(" + card + ".animationDuration) <= .16")).isTrue();
    assertThat(tab.is(card + ".animationName === 'in'")).isTrue();
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertThat(tab.is(card + ".animationName === 'none'")).isTrue();
    assertThat(
            tab.is(
                """
                [...document.querySelectorAll('*')].map(e => getComputedStyle(e)).every(s =>
                  s.animationName === 'none' && s.transitionDuration === '0s' && s.scrollBehavior === 'auto')
                """))
        .isTrue();
  }

  @Test
  void aMouseThatOnlyPassesOpensNothing() {
    link.hover();
    pass(100);
    aside();
    pass(5_000);
    assertThat(shows(CARD)).isFalse();
  }

  @Test
  void escapeAndScrollingCloseTheCardAtOnce() {
    link.hover();
    pass(650);
    tab.page().keyboard().press("Escape");
    assertThat(shows(CARD)).isFalse();
    aside();
    link.hover();
    pass(650);
    assertThat(shows(CARD)).isTrue();
    tab.page().mouse().wheel(0, 200);
    tab.page().waitForCondition(() -> !shows(CARD));
  }

  @Test
  void theKeyboardOpensTheCardAndLeavingTheLinkClosesIt() {
    reach(link);
    pass(100);
    assertThat(shows(CARD)).isFalse();
    pass(200);
    assertThat(shows(CARD)).isTrue();
    assertThat(link.getAttribute("aria-describedby")).isEqualTo("card");
    tab.page().keyboard().press("Tab");
    assertThat(link.getAttribute("aria-describedby")).isNull();
    tab.page().keyboard().press("Shift+Tab");
    pass(300);
    tab.page().keyboard().press("Escape");
    assertThat(shows(CARD)).isFalse();
    tab.page().keyboard().press("Enter");
    tab.page().waitForURL("**/glossary/*");
  }

  private void reach(Locator wanted) {
    for (int n = 0; n < 50; n++) {
      tab.page().keyboard().press("Tab");
      if (Boolean.TRUE.equals(wanted.evaluate("e => e === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError("fifty tabs do not lead to " + wanted);
  }

  @Test
  void aFingerOpensASheetAndATapBesideItFollowsNothing() {
    openForTouch();
    link.tap();
    assertThat(shows(SHEET)).isTrue();
    assertThat(tab.first(SHEET + " b").innerText()).isEqualTo(nameInTheGlossary());
    assertThat(tab.tooWide()).isEmpty();
    assertNoBarriers();
    BoundingBox beside = Objects.requireNonNull(tab.first(".top nav a").boundingBox());
    tab.page().touchscreen().tap(beside.x + beside.width / 2, beside.y + beside.height / 2);
    assertThat(shows(SHEET)).isFalse();
    assertThat(tab.page().url()).isEqualTo(article);
    assertThat(link.evaluate("link => link === document.activeElement")).isEqualTo(true);
  }

  @Test
  void theSheetClosesByEscapeAndByItsButtonAndLeadsToTheEntry() {
    openForTouch();
    link.tap();
    tab.page().keyboard().press("Escape");
    assertThat(shows(SHEET)).isFalse();
    link.tap();
    tab.first(SHEET + " button").tap();
    assertThat(shows(SHEET)).isFalse();
    link.tap();
    String entry = link.getAttribute("href").replace("..", "");
    tab.first(SHEET + " a").tap();
    tab.page().waitForURL("**" + entry);
  }

  /** The links of the page stay in the window above the sheet, so that a tap may hit them. */
  private void openForTouch() {
    tab.close();
    open(new Browser.NewContextOptions().setViewportSize(390, 4_000).setHasTouch(true), article);
  }

  @Test
  void anEntryTintsItsMentions() {
    Locator entry = tab.first(".gloss li a");
    String slug = entry.getAttribute("href").replaceFirst(".*/", "").replaceFirst("\\.html$", "");
    String mentions = ".body :is([data-e=" + slug + "], .e[href$='/" + slug + ".html'])";
    assertThat(tab.page().locator(".on").count()).isZero();
    entry.hover();
    assertThat(tab.page().locator(mentions + ".on").count())
        .isEqualTo(tab.page().locator(mentions).count())
        .isEqualTo(tab.page().locator(".on").count())
        .isGreaterThan(1);
    aside();
    assertThat(tab.page().locator(".on").count()).isZero();
    entry.focus();
    assertThat(tab.page().locator(mentions + ".on").count()).isPositive();
  }

  @Test
  void theChoiceOfColoursOutlivesThePage() {
    String ground = "getComputedStyle(document.body).backgroundColor === '%s'";
    String dark = ground.formatted("rgb(22, 21, 19)");
    assertThat(tab.is(dark)).isFalse();
    tab.first("#theme").selectOption("dark");
    assertThat(tab.is(dark)).isTrue();
    tab.page().reload();
    assertThat(tab.is(dark)).isTrue();
    assertThat(tab.first("#theme").inputValue()).isEqualTo("dark");
    assertNoBarriers();
    tab.first("#theme").selectOption("auto");
    tab.open(site.home());
    assertThat(tab.is(dark)).isFalse();
  }

  @Test
  void theFilterShowsOneKindAndSaysHowMany() {
    tab.open(site.at("glossary/index.html"));
    for (String kind : List.of("person", "place")) {
      tab.first("#kinds label:has([value=" + kind + "])").click();
      int shown = tab.page().locator(".letters .it:visible").count();
      assertThat(shown)
          .isPositive()
          .isEqualTo(tab.page().locator(".letters .it[data-k=" + kind + "]").count());
      // A line that leads from another form to its entry is shown as well, but is no entry.
      int entries = tab.page().locator(".letters .it[id]:visible").count();
      assertThat(tab.first("#kn").innerText()).isEqualTo("Entries shown: " + entries);
      assertThat(tab.page().locator(".letters section:visible h2").count())
          .isEqualTo(tab.page().locator(".letters section:has(.it:visible)").count());
    }
    assertNoBarriers();
  }

  @Test
  void theFilterHoldsOnTheWayBack() {
    tab.open(site.at("glossary/index.html"));
    tab.first("#kinds label:has([value=person])").click();
    tab.first(".letters .it.person:visible a").click();
    tab.page().goBack();
    int checked = tab.page().locator("#kinds [value=person]:checked").count();
    assertThat(tab.page().locator(".letters .it.place:visible").count() == 0)
        .isEqualTo(checked == 1);
  }

  @Test
  void whoComesToAParagraphCitesIt() {
    String id = tab.first(".body p[id]").getAttribute("id");
    String plain = tab.first("#apa").textContent();
    tab.open("about:blank").open(article + "#" + id);
    assertThat(tab.first("#apa").textContent())
        .isEqualTo(plain.replace(article, article + "#" + id));
    assertThat(tab.first(".tools a[href^=mailto]").getAttribute("href")).contains("%23" + id);
  }

  @Test
  void aCitationIsCopied() {
    tab.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    tab.first("[data-copy]").click();
    tab.page().waitForCondition(() -> tab.first("#said").textContent().equals("Copied"));
    assertThat(tab.page().evaluate("navigator.clipboard.readText()"))
        .isEqualTo(tab.first("#apa").innerText());
  }

  /** What settles a doubt goes to the clipboard whole, by the mouse and by the keyboard. */
  @Test
  void theCommandsOfADoubtAreCopied() {
    tab.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    for (int width : List.of(390, 1280)) {
      tab.size(width, 800).open(doubtful.at("review.html"));
      List<Locator> buttons = tab.page().locator("[data-copy]").all();
      assertThat(buttons).hasSizeGreaterThan(3);
      for (Locator button : buttons) {
        String command = tab.first(button.getAttribute("data-copy")).innerText();
        assertThat(command).startsWith("backfile names ").doesNotContain("\n");
        if (buttons.indexOf(button) % 2 == 0) {
          button.click();
        } else {
          reach(button);
          tab.page().keyboard().press(width == 390 ? "Enter" : "Space");
        }
        tab.page()
            .waitForCondition(
                () -> command.equals(tab.page().evaluate("navigator.clipboard.readText()")));
        assertThat(button.locator("xpath=following-sibling::*[1]").innerText()).isEqualTo("Copied");
        assertThat(tab.tooWide()).isEmpty();
      }
      assertNoBarriers();
    }
  }
}

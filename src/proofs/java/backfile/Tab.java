package backfile;

import static java.util.Objects.requireNonNull;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tab of the browser, which notes what its pages complain of and what they ask for. */
final class Tab implements AutoCloseable {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Tab(BrowserContext context) {
    this.context = context;
    page = context.newPage();
    // An address that was missing is what a page for missing addresses is shown for.
    page.onConsoleMessage(
        message -> {
          boolean own = message.location().startsWith(page.url());
          if (message.type().equals("error") && !(own && message.text().contains("404"))) {
            complaints.add(page.url() + " " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith("data:")) {
            requests.add(request.url());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Opens an address and forgets what earlier ones asked for. */
  Tab open(String address) {
    requests.clear();
    page.navigate(address);
    return this;
  }

  Tab size(int width, int height) {
    page.setViewportSize(width, height);
    return this;
  }

  Tab colours(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    return this;
  }

  /** The first element that a selector finds. */
  Locator first(String selector) {
    return page.locator(selector).first();
  }

  /** What the page has asked for since it was opened, itself included. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Errors on the console and in scripts, of all pages so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Whether something is true of the page as it stands, said in JavaScript. */
  boolean is(String expression) {
    return Boolean.TRUE.equals(page.evaluate(expression));
  }

  int number(String expression) {
    return ((Number) requireNonNull(page.evaluate(expression))).intValue();
  }

  /** The parts that can be seen only by scrolling sideways, or not at all. */
  List<String> tooWide() {
    return lines(
        page.evaluate(
            """
            (() => {
              const root = document.documentElement;
              const all = [...document.body.querySelectorAll('*')].filter(e => !e.closest('.vh'));
              const cut = e => /hidden|clip/.test(getComputedStyle(e).overflowX) && e.scrollWidth > e.clientWidth + 1;
              const out = e => e.getBoundingClientRect().right > root.clientWidth + 1 || e.getBoundingClientRect().left < -1;
              const scrolls = root.scrollWidth > root.clientWidth;
              const found = all.filter(e => cut(e) || scrolls && out(e));
              return found.filter(e => !found.some(f => f !== e && e.contains(f))).map(e => e.outerHTML.slice(0, 80));
            })()
            """));
  }

  /** Whether an element begins inside the window. */
  boolean isInWindow(String selector) {
    return is(
        """
        (() => {
          const box = document.querySelector('%s').getBoundingClientRect();
          return box.height > 0 && box.top >= 0 && box.top < innerHeight;
        })()
        """
            .formatted(selector));
  }

  /** What keeps people who cannot see or point from using the page, one line for each place. */
  List<String> barriers() {
    if (!is("'axe' in window")) {
      page.evaluate(AxeBuilder.getAxeScript());
    }
    return lines(
        page.evaluate(
            """
            tags => axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(found =>
              found.violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html + ' ' + n.failureSummary)))
            """,
            RULES));
  }

  private static List<String> lines(@Nullable Object found) {
    return ((List<?>) requireNonNull(found)).stream().map(String::valueOf).toList();
  }

  @Override
  public void close() {
    context.close();
  }
}

package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import backfile.check.ByteBudget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a page costs its reader: bytes as a host sends them, requests, elements; and that none is
 * wider than the smallest window.
 */
@ExtendWith(Sites.Given.class)
class BudgetProof {
  private static final int KB = 1024;

  /** An article of the usual length, and what it may take. */
  private static final int USUAL_WORDS = 700;

  private static final int USUAL_NAMES = 80;

  private static final int USUAL = 16 * KB;

  private static final int REQUESTS = 3;
  private static final int ELEMENTS = 2500;

  private static Chromium chromium;
  private static Sites sites;

  @BeforeAll
  static void start(Sites given) {
    chromium = new Chromium();
    sites = given;
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  /** All pages of a small archive; of a large one every kind and one page in twenty. */
  private static Set<String> looked(Served site) {
    List<String> all = site.pages();
    Set<String> looked = new LinkedHashSet<>(PageKinds.of(site));
    int step = all.size() < 300 ? 1 : 20;
    for (int n = 0; n < all.size(); n += step) {
      looked.add(all.get(n));
    }
    return looked;
  }

  @ParameterizedTest
  @EnumSource
  void pagesKeepToTheirBytesTheirRequestsAndTheWindow(Sites.Name name) {
    Served site = sites.get(name);
    List<String> faults = new ArrayList<>();
    int usual = 0;
    try (Tab tab = chromium.tab()) {
      tab.size(320, 640);
      for (String file : looked(site)) {
        tab.open(site.at(file));
        boolean article = tab.page().locator("article .body").count() == 1;
        boolean brief =
            article
                && tab.first(".body").innerText().split("\\s+").length < USUAL_WORDS
                && tab.page().locator(".gloss li").count() < USUAL_NAMES;
        usual += brief ? 1 : 0;
        int budget = brief ? USUAL : ByteBudget.limit(file);
        int whole = tab.requests().stream().mapToInt(site::sent).sum();
        int elements = tab.number("document.querySelectorAll('*').length");
        if (whole > budget) {
          faults.add(file + " takes " + whole + " bytes of " + budget);
        }
        if (elements > ELEMENTS) {
          faults.add(file + " has " + elements + " elements");
        }
        // A picture that a person put in is one more, and so is the script of the search.
        int requests = file.equals("search.html") ? REQUESTS + 1 : REQUESTS;
        if (tab.requests().stream().filter(r -> !r.contains("/media/")).count() > requests) {
          faults.add(file + " needs " + tab.requests());
        }
        for (String address : tab.requests()) {
          if (!address.startsWith(site.home())) {
            faults.add(file + " asks for " + address);
          }
        }
        for (String part : tab.tooWide()) {
          faults.add(file + " is too wide: " + part);
        }
      }
      faults.addAll(tab.complaints());
    }
    assertThat(faults).isEmpty();
    assertThat(usual).isGreaterThan(2);
  }

  @Test
  void theFilesOfEveryPageKeepToTheirs() {
    Served site = sites.sample();
    try (Tab tab = chromium.tab()) {
      tab.open(site.home());
    }
    assertThat(site.sent(site.at("style.css"))).isBetween(1, 6 * KB);
    assertThat(site.read("style.css").length()).isLessThan(24 * KB);
    assertThat(site.sent(site.at("backfile.js"))).isBetween(1, 3 * KB);
  }

  /** The pages that the budgets of the design are said for are among those that were weighed. */
  @Test
  void thePagesAreAsLargeAsTheyAreMeantToBe() {
    try (Tab tab = chromium.tab()) {
      tab.open(sites.large().at("articles/six-thousand.html"));
      assertThat(tab.first(".body").innerText().split("\\s+").length).isGreaterThan(6000);
      assertThat(tab.page().locator(".gloss li").count()).isGreaterThanOrEqualTo(140);
      tab.open(sites.large().at("articles/usual.html"));
      assertThat(tab.first(".body").innerText().split("\\s+").length).isBetween(550, 700);
      assertThat(tab.page().locator(".gloss li").count()).isGreaterThanOrEqualTo(20);
      tab.open(sites.large().at("articles/crowd.html"));
      assertThat(tab.page().locator(".gloss li").count()).isGreaterThanOrEqualTo(200);
      tab.open(sites.large().at("glossary/ashhaven.html"));
      assertThat(tab.page().locator("#mentions .kwic li:visible").count()).isEqualTo(20);
      assertThat(tab.page().locator(".map, .net, .spark").count()).isEqualTo(3);
      tab.open(sites.get(Sites.Name.FIVE_HUNDRED_NAMES).at("glossary/index.html"));
      assertThat(tab.page().locator(".letters .it[id]").count()).isEqualTo(500);
    }
  }
}

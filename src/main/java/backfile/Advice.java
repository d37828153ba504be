package backfile;

import backfile.model.Problem;
import backfile.model.Settings;

/** What an owner may want to set, said once at each build. */
final class Advice {
  /** From here on a page for every name is more than readers want. */
  private static final int LARGE_ARCHIVE = 500;

  private Advice() {}

  /** Notes what the settings leave open for an archive of so many articles. */
  static void on(Settings settings, int articles, Report report) {
    String place = "content/index.md";
    if (settings.baseUrl().isEmpty()) {
      report.add(
          Problem.note(
              place,
              0,
              "there is no base-url, so feed, sitemap and canonical addresses are left out",
              "write base-url: \"https://…/\" when you know where the site will stand"));
    }
    if (articles > LARGE_ARCHIVE && settings.pagesFrom() == 1) {
      report.add(
          Problem.note(
              place,
              0,
              articles + " articles, and every name has a page",
              "write pages-from: 2 to give a page to names that several articles mention"));
    }
  }
}

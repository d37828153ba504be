package backfile;

import backfile.disk.Folders;
import backfile.disk.SiteFolder;
import backfile.disk.Trees;
import backfile.model.Doubt;
import backfile.model.Excerpt;
import backfile.model.Settings;
import backfile.render.Pages;
import backfile.render.SiteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the page of what is in doubt about names. It is for who looks after the archive: a site
 * without an address is a desk copy and holds it; of one that has an address it is kept beside the
 * archive, where {@code serve} finds it, so that no published site ever has it.
 */
final class Review {
  private Review() {}

  /** Where the page is kept when the site does not hold it. */
  static Path aside(Folders folders) {
    return folders.state().resolve(Pages.REVIEW);
  }

  static void write(
      Settled settled, Pages pages, Settings settings, Folders folders, SiteFolder site)
      throws IOException {
    List<Doubt> all = settled.outcome().doubts();
    List<Doubt> shown = all.subList(0, Math.min(Pages.MOST_DOUBTS, all.size()));
    List<List<Excerpt>> sentences = DoubtSentences.of(shown, settled);
    List<Pages.Doubted> doubted = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      doubted.add(new Pages.Doubted(shown.get(i), sentences.get(i), Ready.of(shown.get(i))));
    }
    SiteFile page = pages.review(doubted, all.size());
    if (settings.baseUrl().isEmpty()) {
      site.write(page.path(), page.bytes());
    } else {
      Trees.write(aside(folders), page.bytes());
    }
  }
}

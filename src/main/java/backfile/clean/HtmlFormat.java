package backfile.clean;

import backfile.html.SavedPage;
import backfile.letters.Decoded;
import backfile.model.Ledger;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A saved web page: one file, one article. All text of the page becomes lines, one for each stretch
 * that stands on its own; lines outside the main text are marked as such, so that the ledger
 * accounts for them too.
 */
public final class HtmlFormat implements SeedFormat {
  private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml");

  private static final Set<String> SEVERAL = Set.of("author", "topic");

  @Override
  public boolean reads(String ending) {
    return ENDINGS.contains(ending);
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    byte[] bytes = SeedFormat.bytes(in);
    Decoded decoded = Decoded.of(bytes, () -> SavedPage.declaredEncoding(bytes));
    Seed seed =
        seed(
            file,
            Sha256.hex(bytes),
            decoded.encoding(),
            decoded.text(),
            SeedFormat.repairedSource(decoded));
    if (seed.lines().stream().allMatch(Ledger::isBlank)) {
      throw new Refused(0, "is a page without text", "save the page again, or its text as .txt");
    }
    intake.take(seed);
  }

  /** The seed that a page is. */
  public static Seed seed(
      String file, String sha256, String encoding, String html, List<Ledger.Repaired> repaired) {
    SavedPage page = SavedPage.of(html);
    return seed(file, 1, sha256, encoding, page, repaired, given(page));
  }

  /** The seed that a page is that was read already; {@code given} is what is known of it. */
  static Seed seed(
      String file,
      int part,
      String sha256,
      String encoding,
      SavedPage page,
      List<Ledger.Repaired> repaired,
      List<Seed.Given> given) {
    List<String> lines = new ArrayList<>();
    List<Seed.Told> told = new ArrayList<>();
    page.parts().forEach(p -> SeedDraft.add(List.of(p.text()), p.told(), lines, told));
    return new Seed(file, part, sha256, encoding, lines, repaired, told, given);
  }

  /**
   * Of each key the most trusted statement that can be read; of authors all of the most trusted
   * kind, of topics all.
   */
  static List<Seed.Given> given(SavedPage page) {
    List<Seed.Given> given = new ArrayList<>();
    Map<String, String> origins = new HashMap<>();
    for (Seed.Given fact : page.facts()) {
      boolean several = SEVERAL.contains(fact.key());
      String known = origins.getOrDefault(fact.key(), "");
      if ((known.isEmpty() || several && known.equals(fact.origin())) && canBeRead(fact, page)) {
        origins.put(fact.key(), fact.origin());
        given.add(fact);
      }
    }
    if (!page.language().isEmpty()) {
      given.add(new Seed.Given("language", page.language(), "markup"));
    }
    return given;
  }

  private static boolean canBeRead(Seed.Given fact, SavedPage page) {
    return switch (fact.key()) {
      case "author" -> !Byline.stated(fact.value()).isEmpty();
      case "published", "modified" -> PrintedDate.only(fact.value(), page.language()).isPresent();
      default -> true;
    };
  }
}

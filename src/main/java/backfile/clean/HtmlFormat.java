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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A saved web page: one file, one article. All text of the page becomes lines, one for each stretch
 * that stands on its own; lines outside the main text are marked as such, so that the ledger
 * accounts for them too.
 */
public final class HtmlFormat implements SeedFormat {
  private static final Set<String> ENDINGS = Set.of("html", "htm", "xhtml");

  @Override
  public boolean reads(String ending) {
    return ENDINGS.contains(ending);
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    byte[] bytes = SeedFormat.bytes(in);
    Decoded decoded = Decoded.of(bytes, SavedPage.declaredEncoding(bytes));
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
    List<String> lines = new ArrayList<>();
    List<Seed.Told> told = new ArrayList<>();
    for (SavedPage.Part part : page.parts()) {
      if (!lines.isEmpty()) {
        lines.add("");
        told.add(Seed.Told.TEXT);
      }
      lines.add(part.text());
      told.add(Seed.Told.of(part.main() ? kind(part.kind()) : Seed.Kind.OUTSIDE));
    }
    return new Seed(file, 1, sha256, encoding, lines, repaired, told, given(page));
  }

  private static Seed.Kind kind(SavedPage.Kind kind) {
    return switch (kind) {
      case PARAGRAPH -> Seed.Kind.TEXT;
      case HEADING -> Seed.Kind.HEADING;
      case ITEM -> Seed.Kind.ITEM;
      case NUMBERED_ITEM -> Seed.Kind.NUMBERED_ITEM;
      case QUOTATION -> Seed.Kind.QUOTATION;
      case CAPTION -> Seed.Kind.CAPTION;
    };
  }

  /** Of each key the most trusted statement; of authors all of the most trusted kind. */
  private static List<Seed.Given> given(SavedPage page) {
    List<Seed.Given> given = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (SavedPage.Fact fact : page.facts()) {
      String group = fact.key().equals("author") ? "author " + fact.origin() : fact.key();
      boolean again = fact.key().equals("author") && known.contains(group);
      boolean other = fact.key().equals("author") && known.contains("author") && !again;
      if (other || !again && !known.add(group)) {
        continue;
      }
      known.add(fact.key());
      given.add(new Seed.Given(fact.key(), fact.value(), fact.origin()));
    }
    if (!page.language().isEmpty()) {
      given.add(new Seed.Given("language", page.language(), "markup"));
    }
    return given;
  }
}

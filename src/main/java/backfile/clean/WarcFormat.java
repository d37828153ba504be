package backfile.clean;

import backfile.html.SavedPage;
import backfile.letters.Decoded;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import backfile.warc.WebArchive;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A web archive: every page in it that has an article is one. Pages whose main text holds no
 * paragraph of running text, such as front pages, are left out and counted, and so is all that is
 * no page. The day of the capture is known, the day of publication only where the page says it.
 */
final class WarcFormat implements SeedFormat {
  private static final Set<String> ENDINGS = Set.of("warc", "warc.gz", "arc", "arc.gz");

  /** What the archive knows better than the page. */
  private static final Set<String> OF_THE_ARCHIVE = Set.of("address", "captured");

  @Override
  public boolean reads(String ending) {
    return ENDINGS.contains(ending);
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws Refused {
    Pages pages = new Pages(file, intake);
    try {
      WebArchive.read(in, LARGEST, pages);
    } finally {
      pages.leftOut.tell(intake, "");
    }
  }

  private static final class Pages implements WebArchive.Take {
    private final String file;
    private final Intake intake;
    private final LeftOut leftOut = new LeftOut();
    private int part;

    Pages(String file, Intake intake) {
      this.file = file;
      this.intake = intake;
    }

    @Override
    public void other(String kind) {
      leftOut.add(kind);
    }

    @Override
    public void page(WebArchive.Page page, byte[] bytes) {
      try {
        Seed seed = seed(page, bytes);
        if (hasProse(seed)) {
          part++;
          intake.take(seed);
        } else {
          leftOut.add("pages without a paragraph of running text");
        }
      } catch (Refused why) {
        intake.pass(++part, why);
      }
    }

    private Seed seed(WebArchive.Page page, byte[] bytes) throws Refused {
      if (bytes.length > LARGEST) {
        throw new Refused(
            0,
            "(" + SeedDraft.even(page.address()) + ") is larger than 8 MB",
            "save its text as .txt");
      }
      Decoded decoded =
          Decoded.of(
              bytes,
              () ->
                  page.encoding().isEmpty() ? SavedPage.declaredEncoding(bytes) : page.encoding());
      SavedPage saved = SavedPage.of(decoded.text(), page.address());
      List<Seed.Given> given = new ArrayList<>(HtmlFormat.given(saved));
      given.removeIf(value -> OF_THE_ARCHIVE.contains(value.key()));
      if (SeedDraft.isAddress(page.address())) {
        given.add(new Seed.Given("address", page.address(), "warc"));
      }
      if (!page.captured().isEmpty()) {
        given.add(new Seed.Given("captured", page.captured(), "warc"));
      }
      return HtmlFormat.seed(
          file,
          part + 1,
          Sha256.hex(bytes),
          decoded.encoding(),
          saved,
          SeedFormat.repairedSource(decoded),
          given);
    }

    private static boolean hasProse(Seed seed) {
      for (Line line : Line.of(seed.lines(), new ArrayList<>())) {
        Seed.Kind kind = seed.told(line.number() - 1).kind();
        boolean text = kind == Seed.Kind.TEXT || kind == Seed.Kind.QUOTATION;
        if (text && line.isProse()) {
          return true;
        }
      }
      return false;
    }
  }
}

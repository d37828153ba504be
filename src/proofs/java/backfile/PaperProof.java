package backfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes out of a printer: read from the PDF itself. */
@ExtendWith(Sites.Given.class)
class PaperProof {
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

  @ParameterizedTest
  @CsvSource({
    "SAMPLE, israel-and-morocco, A4, 2, 4",
    "SAMPLE, israel-and-morocco, Letter, 2, 4",
    "LARGE, six-thousand, A4, 14, 24",
    "LARGE, awkward, Letter, 3, 6",
    "ARABIC, usual, A4, 2, 5",
    "ARABIC, in-he, Letter, 1, 2",
  })
  void onPaperStandsTheArticleAndNothingToPress(
      Sites.Name name, String beginning, String format, int fewest, int most) throws IOException {
    Served site = sites.get(name);
    String file =
        site.pages().stream()
            .filter(f -> f.startsWith("articles/" + beginning) && !f.contains(".changes"))
            .findFirst()
            .orElseThrow();
    try (Tab tab = chromium.tab()) {
      tab.open(site.at(file));
      List<String> names = tab.page().locator(".gloss li a").allTextContents();
      String heading = names.isEmpty() ? "" : tab.first("#ita").textContent();
      List<String> pressed =
          tab.page().locator(".top nav a, .foot nav a, .skip, button, label").allTextContents();
      String kept = squeezed(tab.first("main").textContent() + tab.first(".brand").textContent());
      String text = squeezed(tab.first(".body p").textContent());
      String spoken = squeezed(tab.first(".body p .vh").textContent());
      byte[] pdf = tab.page().pdf(new Page.PdfOptions().setFormat(format));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        PDRectangle page = document.getPage(0).getMediaBox();
        PDRectangle wanted = format.equals("A4") ? PDRectangle.A4 : PDRectangle.LETTER;
        assertThat(page.getWidth()).isCloseTo(wanted.getWidth(), within(2));
        assertThat(page.getHeight()).isCloseTo(wanted.getHeight(), within(2));
        assertThat(document.getNumberOfPages()).isBetween(fewest, most);
        String printed = squeezed(new PDFTextStripper().getText(document));
        assertThat(printed).contains(squeezed(site.at(file)));
        assertThat(pressed).isNotEmpty();
        for (String word : pressed) {
          if (!kept.contains(squeezed(word))) {
            assertThat(printed).as("what only leads on, on paper").doesNotContain(squeezed(word));
          }
        }
        // The letters of Arabic stand in a PDF as they are drawn, from the left.
        if (name != Sites.Name.ARABIC) {
          assertThat(printed).contains(text.replace(spoken, "")).contains(squeezed(heading));
          // This machine may have no letters for other scripts, and then none are in the file.
          names.stream()
              .filter(n -> n.matches("[\\p{IsLatin}\\p{IsCommon}]+"))
              .forEach(n -> assertThat(printed).contains(squeezed(n)));
        }
      }
      tab.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(tab.page().locator("nav:visible, button:visible, select:visible").count())
          .isZero();
      assertThat(tab.complaints()).isEmpty();
    }
  }

  private static org.assertj.core.data.Offset<Float> within(float points) {
    return org.assertj.core.data.Offset.offset(points);
  }

  /** Without spaces, which lines end in on paper, and with letters that are drawn as one apart. */
  private static String squeezed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "");
  }
}

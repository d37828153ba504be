package backfile.clean;

import backfile.html.SavedPage;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import backfile.office.WordDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Word document: one file, one article. Its properties are believed where nothing speaks against
 * them: the title unless the text has one or it is a word of the program, the author unless the
 * text names one. When the file was made is not when the article appeared.
 */
final class WordFormat implements SeedFormat {
  /** In how many parts at the beginning of a text its own title and byline stand. */
  private static final int HEAD = 6;

  /** What programs and templates put in by themselves, and names of files. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:microsoft word|word document|untitled|document|dokument|documento|title|template|vorlage"
              + "|press release|article|draft)(?:[ -].{0,80}|\\d{0,4})|.*\\.(?:docx?|rtf|odt|txt|indd|pdf)");

  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?i).*(?:user|utilisateur|benutzer|usuario|admin|owner|office|microsoft|apache|python|docx"
              + "|author|unknown|editor|redaktion|template).*");

  @Override
  public boolean reads(String ending) {
    return ending.equals("docx");
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    byte[] bytes = SeedFormat.bytes(in);
    if (bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
      throw new Refused(
          0,
          "is an old Word document, or one with a password",
          "open it in Word and save it as .docx without a password");
    }
    WordDocument document = WordDocument.of(bytes);
    SavedPage page = SavedPage.ofText(document.html(), "");
    SeedDraft draft = new SeedDraft("docx");
    draft.page(page);
    String title = SeedDraft.even(document.title());
    List<SavedPage.Part> head = page.parts().subList(0, Math.min(HEAD, page.parts().size()));
    if (isTitle(title, head)) {
      draft.give("title", title);
    }
    boolean signed = head.stream().anyMatch(part -> Byline.of(part.text()).isPresent());
    String creator = SeedDraft.even(document.creator());
    if (!signed && creator.contains(" ") && !NO_AUTHOR.matcher(creator).matches()) {
      draft.give("author", creator);
    }
    intake.take(seed(file, draft, bytes));
  }

  private static Seed seed(String file, SeedDraft draft, byte[] bytes) throws Refused {
    return draft.seed(file, 1, 0, Sha256.hex(bytes), "UTF-8");
  }

  /** Whether a title of the properties stands in the text, or may stand in for one. */
  private static boolean isTitle(String title, List<SavedPage.Part> head) {
    boolean headed =
        !head.isEmpty()
            && (head.get(0).told().kind() == Seed.Kind.HEADING || head.get(0).text().length() < 90);
    boolean same = head.stream().anyMatch(part -> SeedDraft.even(part.text()).equals(title));
    return same || !headed && title.contains(" ") && !NO_TITLE.matcher(title).matches();
  }
}

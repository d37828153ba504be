package backfile.clean;

import backfile.html.SavedPage;
import backfile.mail.Letter;
import backfile.mail.Mailbox;
import backfile.model.Refused;
import backfile.model.Seed;
import backfile.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Letters: one ({@code .eml}) or a mailbox of many ({@code .mbox}). Each is an article: its subject
 * the headline, the day it was sent the date. Who sent it is the author, or the source where the
 * letter says that it is a newsletter. The plain text is read; the page only where there is no
 * plain text, or one that merely points to the page. What is attached is left out and counted.
 */
final class MailFormat implements SeedFormat {
  private static final Set<String> BOXES = Set.of("mbox", "mbx");

  /** With fewer words a plain text may be no more than a pointer to the page beside it. */
  private static final int POINTER = 40;

  private static final Pattern ANSWER =
      Pattern.compile("(?i)(?:(?:re|fwd?|aw|wg|tr|rv)(?:\\[\\d{1,3}])?\\s?:\\s*)+");

  private static final Pattern LIST_MARK = Pattern.compile("\\[([^\\[\\]]{1,60})]\\s*");
  private static final Pattern REMARK = Pattern.compile("\\s*\\([^()]{0,80}\\)");
  private static final Pattern TURNED = Pattern.compile("([\\p{L}'’-]+), ([\\p{L}'’-]+)");

  @Override
  public boolean reads(String ending) {
    return ending.equals("eml") || BOXES.contains(ending);
  }

  @Override
  public void read(String file, InputStream in, Intake intake) throws IOException, Refused {
    LeftOut leftOut = new LeftOut();
    if (!BOXES.contains(SeedFormats.ending(file))) {
      intake.take(seed(file, 1, in.readNBytes(Mailbox.LARGEST + 1), leftOut));
    } else {
      Mailbox mailbox = new Mailbox(in);
      int part = 0;
      Optional<byte[]> letter = mailbox.next();
      if (letter.isEmpty()) {
        throw new Refused(0, "is no mailbox: it has no line \"From …\"", "save it again as .mbox");
      }
      while (letter.isPresent()) {
        part++;
        try {
          intake.take(seed(file, part, letter.get(), leftOut));
        } catch (Refused why) {
          intake.pass(part, why);
        }
        letter = mailbox.next();
      }
    }
    leftOut.tell(intake, "");
  }

  private static Seed seed(String file, int part, byte[] bytes, LeftOut leftOut) throws Refused {
    if (bytes.length > Mailbox.LARGEST) {
      throw new Refused(0, "is larger than 25 MB", "save it without what is attached to it");
    }
    Letter letter = Letter.of(bytes);
    SeedDraft draft = new SeedDraft("mail");
    List<Letter.Text> plain = letter.texts().stream().filter(text -> !text.html()).toList();
    List<Letter.Text> pages = letter.texts().stream().filter(Letter.Text::html).toList();
    plain.forEach(text -> MailText.add(text, draft));
    SeedDraft page = new SeedDraft("mail");
    if (draft.words() < POINTER) {
      pages.forEach(text -> addPage(text, page));
    }
    SeedDraft used = draft.isEmpty() || page.words() > 2 * POINTER ? page : draft;
    for (Letter.Text text : used == page ? pages : plain) {
      SeedFormat.repairedSource(text.decoded()).forEach(repair -> used.repaired(repair.what()));
    }
    for (int i = 0; i < letter.attached(); i++) {
      leftOut.add("attached to letters");
    }
    give(letter, used);
    String encoding =
        (used == page ? pages : plain)
            .stream().findFirst().map(text -> text.decoded().encoding()).orElse("US-ASCII");
    return used.seed(file, part, 0, Sha256.hex(bytes), encoding);
  }

  private static void addPage(Letter.Text text, SeedDraft draft) {
    for (SavedPage.Part part : SavedPage.ofText(text.decoded().text(), "").parts()) {
      if (MailText.isFurniture(part.text())) {
        draft.outside(part.text(), "mail-furniture");
      } else {
        draft.part(part);
      }
    }
  }

  private static void give(Letter letter, SeedDraft draft) {
    String list = letter.field("list-id");
    boolean discussion = !letter.field("list-post").isEmpty();
    boolean newsletter = !list.isEmpty() || !letter.field("list-unsubscribe").isEmpty();
    draft.give("title", title(letter.field("subject"), list));
    String sender = SeedDraft.even(letter.sender());
    Matcher turned = TURNED.matcher(sender);
    if (newsletter && !discussion) {
      draft.give("site", sender);
    } else {
      draft.give("author", turned.matches() ? turned.group(2) + " " + turned.group(1) : sender);
      draft.give("site", list.replaceFirst("\\s*<[^<>]*>\\s*$", "").replace("\"", ""));
    }
    draft.give("published", REMARK.matcher(letter.field("date")).replaceAll(""));
    String archived = letter.field("archived-at").replaceAll("[<>]", "").strip();
    draft.give("address", SeedDraft.isAddress(archived) ? archived : "");
  }

  /** The subject without the marks of answers, and without the name of its list. */
  private static String title(String subject, String list) {
    String title = subject.strip();
    for (int i = 0; i < 3; i++) {
      Matcher answer = ANSWER.matcher(title);
      title = answer.lookingAt() ? title.substring(answer.end()) : title;
      Matcher mark = LIST_MARK.matcher(title);
      boolean own =
          mark.lookingAt()
              && list.toLowerCase(Locale.ROOT).contains(mark.group(1).toLowerCase(Locale.ROOT));
      title = own ? title.substring(mark.end()) : title;
    }
    return title;
  }
}

package backfile.clean;

import backfile.model.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of Nexis Uni: headline, source, date, copyright, fields, a line "Body", the text, more
 * fields, "End of Document".
 */
final class NexisUniLayout implements Layout {
  private static final String END = "End of Document";
  private static final Pattern LENGTH = Pattern.compile("\\s*Length:\\s+[\\d,]{1,9} words\\s*");
  private static final Pattern RIGHTS = Pattern.compile("(?:Copyright |©|\\(c\\) ).*");
  private static final Pattern FIELD = Pattern.compile("([A-Z][A-Za-z -]{2,24}):(?:\\s+(.*))?");
  private static final Set<String> BELOW =
      Set.of(
          "Load-Date",
          "Language",
          "Publication-Type",
          "Journal Code",
          "Subject",
          "Company",
          "Organization",
          "Ticker",
          "Industry",
          "Person",
          "Geographic",
          "Correction-Date",
          "Acc-No",
          "Document-Type",
          "Graphic");

  /** How many lines may stand above the text of the first article, a list of all among them. */
  private static final int LONGEST_HEAD = 400;

  @Override
  public String name() {
    return "nexis";
  }

  @Override
  public String title() {
    return "Nexis Uni";
  }

  @Override
  public boolean isAt(List<String> start) {
    boolean rights = false;
    boolean length = false;
    for (String line : start.subList(0, Math.min(start.size(), LONGEST_HEAD))) {
      String bare = line.strip();
      rights |= RIGHTS.matcher(bare).matches() || bare.startsWith("Â©");
      length |= rights && LENGTH.matcher(bare).matches();
      if (length && bare.equals("Body")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean closes(String line) {
    return line.strip().equals(END);
  }

  @Override
  public void read(LibraryPart part, boolean last) throws Refused {
    int body = 0;
    while (body < part.size() && !part.line(body).equals("Body")) {
      body++;
    }
    int rights = 0;
    while (rights < body && !RIGHTS.matcher(part.line(rights)).matches()) {
      rights++;
    }
    if (body == part.size() || rights == body) {
      throw new Refused(
          0,
          "does not follow the layout of Nexis Uni: it has no line "
              + (body == part.size() ? "\"Body\"" : "\"Copyright\""),
          "save it again");
    }
    int end = part.size();
    while (end > body && !part.line(end - 1).equals(END)) {
      end--;
    }
    if (end == body) {
      throw new Refused(0, "is cut off: no line \"" + END + "\" stands below it", "save it again");
    }
    readHead(part, rights);
    part.give(rights, rights + 1, "rights", part.line(rights));
    readFields(part, rights + 1, body);
    part.text(body + 1, below(part, body + 1, end - 1));
  }

  /** Upwards from the notice of copyright: date, source, headline. */
  private static void readHead(LibraryPart part, int rights) {
    int date = rights - 1;
    while (date >= 0 && LibraryPart.date(part.line(date)).isEmpty()) {
      date--;
    }
    int site = fullAbove(part, date);
    int titleEnd = fullAbove(part, site) + 1;
    int title = titleEnd == 0 ? -1 : part.blockStart(titleEnd - 1);
    if (date >= 0) {
      Optional<String> printed = LibraryPart.date(part.line(date));
      part.give(date, date + 1, "published", printed.orElse(""));
    }
    if (site >= 0) {
      part.give(site, site + 1, "site", part.line(site));
    }
    if (title >= 0) {
      part.give(title, titleEnd, "title", part.joined(title, titleEnd));
    }
  }

  /** The line above that is not blank; -1 where there is none. */
  private static int fullAbove(LibraryPart part, int from) {
    return part.fullEnd(Math.max(from, 0)) - 1;
  }

  private static void readFields(LibraryPart part, int from, int to) {
    for (int i = from; i < to; i++) {
      Matcher m = FIELD.matcher(part.line(i));
      if (m.matches()) {
        String value = m.group(2) == null ? "" : m.group(2);
        switch (m.group(1)) {
          case "Byline" -> part.give(i, i + 1, "author", value);
          case "Highlight" -> part.give(i, i + 1, "standfirst", value);
          case "Section" -> part.give(i, i + 1, "topic", LibraryPart.section(value));
          case "Language" -> part.give(i, i + 1, "language", LibraryPart.language(value));
          default -> {}
        }
      }
    }
  }

  /** Where the fields below the text begin; reads them. */
  private static int below(LibraryPart part, int from, int end) {
    int below = end;
    for (int i = end - 1; i >= from; i--) {
      Matcher m = FIELD.matcher(part.line(i));
      boolean field = m.matches() && BELOW.contains(m.group(1));
      if (field || part.line(i).equals("Classification")) {
        below = i;
      } else if (!part.isBlank(i)) {
        break;
      }
    }
    readFields(part, below, end);
    int caption = fullAbove(part, below);
    int label = fullAbove(part, caption);
    return label >= from && part.line(label).equals("Graphic") ? label : below;
  }
}

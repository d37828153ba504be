package backfile.clean;

import backfile.model.Block;
import backfile.model.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a body: which of its lines are paragraphs, sub-headings, lists and captions. */
final class Body {
  private static final Pattern BULLET = Pattern.compile("([•▪‣◦●■*–—-]) +(\\S.*)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)] +(\\S.*)");

  /** The line length, in characters, from which and up to which a text may be wrapped by hand. */
  private static final int SHORTEST_WRAP = 45;

  private static final int LONGEST_WRAP = 100;

  private final Sheet sheet;
  private final Map<Integer, Caption> captions;
  private final boolean wrapped;
  private final List<Block> blocks = new ArrayList<>();
  private int figures;

  private Body(Sheet sheet, Map<Integer, Caption> captions) {
    this.sheet = sheet;
    this.captions = captions;
    this.wrapped = isWrapped(sheet);
  }

  static List<Block> of(Sheet sheet, Map<Integer, Caption> captions) {
    Body body = new Body(sheet, captions);
    for (int i = 0; i < sheet.size(); ) {
      i = body.take(i);
    }
    return body.blocks;
  }

  /** Adds what begins at the line, and says where the next thing begins. */
  private int take(int i) {
    Caption caption = captions.get(i);
    if (caption != null && !sheet.isBody(i)) {
      String id = "fig-" + ++figures;
      blocks.add(new Block.Figure(id, caption.text(), caption.credit(), Optional.empty()));
      return i + 1;
    }
    if (!sheet.isBody(i)) {
      return i + 1;
    }
    int listEnd = listFrom(i);
    if (listEnd > i) {
      return listEnd;
    }
    if (isHeading(i)) {
      blocks.add(new Block.Heading(2, Prose.plain(sheet.line(i).text())));
      return i + 1;
    }
    StringBuilder text = new StringBuilder(sheet.line(i).text());
    int end = i + 1;
    while (wrapped && end < sheet.size() && sheet.isBody(end) && !sheet.line(end).gap()) {
      text.append(' ').append(sheet.line(end).text());
      end++;
    }
    blocks.add(new Block.Paragraph(Prose.plain(text.toString())));
    return end;
  }

  /** Adds the list that begins at the line, if one of at least two items does. */
  private int listFrom(int i) {
    Matcher bullet = BULLET.matcher(sheet.line(i).text());
    Matcher number = NUMBER.matcher(sheet.line(i).text());
    boolean ordered = number.matches();
    if (!ordered && !bullet.matches()) {
      return i;
    }
    int first = ordered ? Integer.parseInt(number.group(1)) : 1;
    List<List<Block>> items = new ArrayList<>();
    int at = i;
    while (at < sheet.size() && sheet.isBody(at)) {
      Matcher m = (ordered ? NUMBER : BULLET).matcher(sheet.line(at).text());
      boolean next =
          m.matches()
              && (ordered
                  ? Integer.parseInt(m.group(1)) == first + items.size()
                  : m.group(1).equals(bullet.group(1)));
      if (!next) {
        break;
      }
      items.add(List.of(new Block.Paragraph(Prose.plain(m.group(2)))));
      at++;
    }
    // Dashes also open the turns of a dialogue; marks that only lists have need no third item.
    int least = !ordered && "–—-".contains(bullet.group(1)) ? 3 : 2;
    if (items.size() < least) {
      return i;
    }
    blocks.add(new Block.Items(ordered, first, items));
    return at;
  }

  /** A few words without a stop, with running text above and below. */
  private boolean isHeading(int i) {
    Line line = sheet.line(i);
    String text = line.text();
    int words = line.words();
    if (words < 1 || words > 12 || text.length() > 90 || ".!:;,…\"”»)".indexOf(last(text)) >= 0) {
      return false;
    }
    int above = sheet.bodyBefore(i);
    int below = sheet.nextBody(i + 1);
    if (above < 0 || below >= sheet.size() || Character.isLowerCase(text.codePointAt(0))) {
      return false;
    }
    boolean apart = line.gap() || !wrapped;
    return apart && sheet.line(above).isProse() && opensText(below);
  }

  private boolean opensText(int i) {
    return sheet.line(i).isProse() || (wrapped && sheet.line(i).text().length() >= SHORTEST_WRAP);
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /**
   * Whether the text was broken into lines by hand or by a mail program: most lines that another
   * follows directly are of a like, middling length and end in the middle of a sentence.
   */
  private static boolean isWrapped(Sheet sheet) {
    int joined = 0;
    int broken = 0;
    for (int i = sheet.nextBody(0); i + 1 < sheet.size(); i = sheet.nextBody(i + 1)) {
      if (sheet.isBody(i + 1) && !sheet.line(i + 1).gap()) {
        Line line = sheet.line(i);
        int length = line.text().length();
        joined++;
        boolean middle = length >= SHORTEST_WRAP && length <= LONGEST_WRAP;
        broken += middle && !line.endsLikeSentence() ? 1 : 0;
      }
    }
    return joined >= 2 && broken * 10 >= joined * 6;
  }
}

package backfile.clean;

import backfile.model.Block;
import backfile.model.Prose;
import backfile.model.Seed;
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

  private static final List<Pattern> BETWEEN_CELLS =
      List.of(Pattern.compile("\\t+"), Pattern.compile("\\|"), Pattern.compile(" {3,}"));

  private static final int LEAST_ROWS = 3;
  private static final int LONGEST_CELL = 60;

  private static final int LEAST_VERSES = 3;
  private static final int MOST_WORDS_OF_VERSE = 12;
  private static final int LONGEST_VERSE = 70;

  /** Menus and lists of labels have no stop behind their last line. */
  private static final Pattern VERSE_END = Pattern.compile("[.!?…;,—–:][\"'”’»)]*$");

  private final Sheet sheet;
  private final Map<Integer, Caption> captions;
  private final List<Block> blocks = new ArrayList<>();
  private int figures;

  private Body(Sheet sheet, Map<Integer, Caption> captions) {
    this.sheet = sheet;
    this.captions = captions;
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
    int listEnd =
        switch (sheet.kind(i)) {
          case ITEM, NUMBERED_ITEM, QUOTATION, NOTE -> statedFrom(i);
          case FIRST_CELL, CELL -> tableFrom(i);
          case VERSE -> stanzaFrom(i);
          case TEXT -> sheet.isAuthored() ? i : Math.max(listFrom(i), rowsFrom(i));
          case HEADING, CAPTION, GIVEN, OUTSIDE -> sheet.isAuthored() ? i : listFrom(i);
        };
    if (listEnd > i) {
      return listEnd;
    }
    boolean stated = sheet.kind(i) == Seed.Kind.HEADING;
    if (sheet.isAuthored() ? stated : stated ? isInside(i) : isHeading(i)) {
      blocks.add(new Block.Heading(level(sheet.told(i).detail()), sheet.prose(i)));
      return i + 1;
    }
    int verses = sheet.isAuthored() ? i : versesEnd(i);
    if (verses > i) {
      StringBuilder text = new StringBuilder(sheet.line(i).text());
      for (int k = i + 1; k < verses; k++) {
        text.append('\n').append(sheet.line(k).text());
      }
      blocks.add(new Block.Paragraph(Prose.plain(text.toString())));
      return verses;
    }
    int end = sheet.paragraphEnd(i);
    blocks.add(
        new Block.Paragraph(
            end == i + 1 ? sheet.prose(i) : Prose.plain(sheet.paragraph(i).text())));
    return end;
  }

  private static int level(String detail) {
    return detail.matches("[2-6]") ? Integer.parseInt(detail) : 2;
  }

  /** Adds the list, quotation or note that the input format says begins at the line. */
  private int statedFrom(int i) {
    Seed.Kind kind = sheet.kind(i);
    String label = sheet.told(i).detail();
    List<Block> paragraphs = new ArrayList<>();
    int at = i;
    while (at < sheet.size()
        && sheet.isBody(at)
        && sheet.kind(at) == kind
        && (sheet.told(at).detail().equals(label)
            || isNumber(kind, label) && isNumber(kind, sheet.told(at).detail()))) {
      paragraphs.add(new Block.Paragraph(sheet.prose(at)));
      at++;
    }
    blocks.add(
        switch (kind) {
          case QUOTATION -> new Block.Quotation(paragraphs);
          case NOTE -> new Block.Note(label, paragraphs);
          default ->
              new Block.Items(
                  kind == Seed.Kind.NUMBERED_ITEM, 1, paragraphs.stream().map(List::of).toList());
        });
    return at;
  }

  /** Adds the stanza whose lines the input format gives, from the line on. */
  private int stanzaFrom(int i) {
    Prose stanza = sheet.prose(i);
    int at = i + 1;
    while (at < sheet.size() && sheet.isBody(at) && isSameStanza(at, i)) {
      stanza = MarkedText.join(stanza, '\n', sheet.prose(at));
      at++;
    }
    blocks.add(new Block.Paragraph(stanza));
    return at;
  }

  private boolean isSameStanza(int at, int first) {
    return sheet.kind(at) == Seed.Kind.VERSE
        && sheet.told(at).detail().equals(sheet.told(first).detail());
  }

  /** The number of an item, which tells nothing of the list that it is in. */
  private static boolean isNumber(Seed.Kind kind, String detail) {
    return kind == Seed.Kind.NUMBERED_ITEM && detail.matches("[0-9]{0,9}");
  }

  /**
   * Adds the table whose cells stand from the line on; where a cell is missing, an empty one
   * stands.
   */
  private int tableFrom(int i) {
    List<List<Prose>> rows = new ArrayList<>();
    int at = i;
    String table = table(sheet.told(i).detail());
    while (at < sheet.size()
        && sheet.isBody(at)
        && sheet.isCell(at)
        && table(sheet.told(at).detail()).equals(table)) {
      if (rows.isEmpty() || sheet.kind(at) == Seed.Kind.FIRST_CELL) {
        rows.add(new ArrayList<>());
      }
      List<Prose> row = rows.get(rows.size() - 1);
      fill(row, column(sheet.told(at).detail()));
      row.add(sheet.prose(at));
      at++;
    }
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    rows.forEach(row -> fill(row, columns));
    blocks.add(new Block.Table(rows.get(0), rows.subList(1, rows.size())));
    return at;
  }

  /**
   * Adds the table of three rows or more that begins at the line: as many cells in each, parted by
   * tabs, strokes or wide gaps. Rows that differ stay lines.
   */
  private int rowsFrom(int i) {
    String given = sheet.given(i);
    if (given.indexOf('\t') < 0 && given.indexOf('|') < 0 && !given.contains("   ")) {
      return i;
    }
    for (Pattern between : BETWEEN_CELLS) {
      List<List<Prose>> rows = new ArrayList<>();
      int at = i;
      while (at < sheet.size() && (at == i || !sheet.line(at).gap())) {
        boolean rule = sheet.removedBy(at).equals("decoration");
        List<Prose> row = sheet.isBody(at) ? cells(at, between) : List.of();
        if (!rule && (row.isEmpty() || !rows.isEmpty() && row.size() != rows.get(0).size())) {
          break;
        }
        if (!rule) {
          rows.add(row);
        }
        at++;
      }
      boolean closed = at == sheet.size() || sheet.line(at).gap();
      if (rows.size() >= LEAST_ROWS && closed) {
        blocks.add(new Block.Table(rows.get(0), rows.subList(1, rows.size())));
        return at;
      }
    }
    return i;
  }

  /** The cells of a line; none when it is no row, or when cells would not give all of its words. */
  private List<Prose> cells(int i, Pattern between) {
    List<Prose> cells = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (String cell : between.split(sheet.given(i).strip().replaceAll("^\\||\\|$", ""), -1)) {
      String said = cell.strip().replaceAll("\\s+", " ");
      if (said.length() > LONGEST_CELL) {
        return List.of();
      }
      cells.add(Prose.plain(said));
      all.append(said.replace(" ", ""));
    }
    boolean same = sheet.line(i).text().replaceAll("[ |]", "").contentEquals(all);
    return cells.size() > 1 && same ? cells : List.of();
  }

  /**
   * Behind the last line of the stanza that begins at the line, or the line itself when none does:
   * short lines without a blank one between them, of which hardly any is a sentence.
   */
  private int versesEnd(int i) {
    if (!sheet.line(i).gap() || sheet.paragraphEnd(i) != i + 1) {
      return i;
    }
    int end = i;
    int sentences = 0;
    while (end < sheet.size() && sheet.isBody(end) && (end == i || !sheet.line(end).gap())) {
      Line line = sheet.line(end);
      boolean verse =
          line.words() >= 2
              && line.words() <= MOST_WORDS_OF_VERSE
              && line.text().length() <= LONGEST_VERSE
              && sheet.kind(end) == Seed.Kind.TEXT
              && !begins(end);
      if (!verse) {
        return i;
      }
      sentences += line.isProse() ? 1 : 0;
      end++;
    }
    boolean apart = end == sheet.size() || sheet.line(end).gap();
    boolean closed = end > i && VERSE_END.matcher(sheet.line(end - 1).text()).find();
    return apart && closed && end - i >= LEAST_VERSES && sentences * 3 <= end - i ? end : i;
  }

  private static void fill(List<Prose> row, int columns) {
    while (row.size() < columns) {
      row.add(Prose.plain(""));
    }
  }

  private static int column(String detail) {
    String column = detail.replaceFirst("/.*", "");
    return column.matches("[0-9]{1,3}") ? Integer.parseInt(column) : 0;
  }

  private static String table(String detail) {
    int slash = detail.indexOf('/');
    return slash < 0 ? "" : detail.substring(slash);
  }

  private boolean isInside(int i) {
    return sheet.bodyBefore(i) >= 0 && sheet.nextBody(i + 1) < sheet.size();
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
      StringBuilder item = new StringBuilder(m.group(2));
      at++;
      while (at < sheet.paragraphEnd(at - 1) && !begins(at)) {
        item.append(' ').append(sheet.line(at).text());
        at++;
      }
      items.add(List.of(new Block.Paragraph(Prose.plain(item.toString()))));
    }
    // Dashes also open the turns of a dialogue; marks that only lists have need no third item.
    int least = !ordered && "–—-".contains(bullet.group(1)) ? 3 : 2;
    if (items.size() < least) {
      return i;
    }
    blocks.add(new Block.Items(ordered, first, items));
    return at;
  }

  private boolean begins(int i) {
    String text = sheet.line(i).text();
    return BULLET.matcher(text).matches() || NUMBER.matcher(text).matches();
  }

  /** A few words without a stop, with running text above and below. */
  private boolean isHeading(int i) {
    Line line = sheet.line(i);
    String text = line.text();
    int words = line.words();
    boolean alone = sheet.paragraphEnd(i) == i + 1;
    if (!alone || words < 1 || words > 12 || text.length() > 90) {
      return false;
    }
    int above = sheet.bodyBefore(i);
    int below = sheet.nextBody(i + 1);
    boolean label = ".!:;,…\"”»)".indexOf(last(text)) < 0;
    return label
        && !Character.isLowerCase(text.codePointAt(0))
        && above >= 0
        && below < sheet.size()
        && closesText(above)
        && opensText(below);
  }

  private boolean closesText(int i) {
    Line line = sheet.paragraph(i);
    return line.isProse() || line.words() >= 3 && line.endsLikeSentence();
  }

  private boolean opensText(int i) {
    Line line = sheet.paragraph(i);
    boolean announces = line.words() >= 3 && line.text().endsWith(":");
    return line.isProse() || announces || line.words() >= 4 && line.endsLikeSentence();
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }
}

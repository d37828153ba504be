package backfile.clean;

import backfile.markdown.MarkdownReader;
import backfile.model.Block;
import backfile.model.Mark;
import backfile.model.Prose;
import backfile.model.Seed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a seed that a Markdown body comes to: one for each part that stands on its own. */
final class MarkdownParts {
  /**
   * A link to another note, with words of its own or without; with a mark before, what it shows.
   */
  private static final Pattern WIKI_LINK =
      Pattern.compile("(!?)\\[\\[([^\\[\\]|\\n]{1,300})(?:\\|([^\\[\\]\\n]{1,300}))?]]");

  /** The name by which a block can be linked to. */
  private static final Pattern BLOCK_NAME = Pattern.compile(" \\^[A-Za-z0-9-]{1,40}$");

  private static final Pattern NO_WORDS =
      Pattern.compile("\\d{1,5}(?:x\\d{1,5})?|\\S+\\.(?i:jpe?g|png|gif|webp|svg|avif|pdf|mp[34])");

  /** A paragraph with more line breaks is no stanza, and is read as running text. */
  private static final int MOST_VERSES = 200;

  private final List<String> lines;
  private final List<Seed.Told> told;
  private final Deque<MarkdownReader.Picture> pictures;
  private int stanzas;

  /** Adds the parts of a body to the lines, and what each is to what is told of them. */
  static void add(MarkdownReader.Foreign body, List<String> lines, List<Seed.Told> told) {
    MarkdownParts parts = new MarkdownParts(body, lines, told);
    body.blocks().forEach(parts::block);
  }

  private MarkdownParts(MarkdownReader.Foreign body, List<String> lines, List<Seed.Told> told) {
    this.lines = lines;
    this.told = told;
    this.pictures = new ArrayDeque<>(body.pictures());
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph p) {
      paragraph(p.prose());
    } else if (block instanceof Block.Heading h) {
      prose(h.prose(), Seed.Kind.HEADING, String.valueOf(h.level()));
    } else if (block instanceof Block.Items list) {
      items(list);
    } else if (block instanceof Block.Quotation q) {
      all(q.blocks(), Seed.Kind.QUOTATION, "");
    } else if (block instanceof Block.Note note) {
      all(note.blocks(), Seed.Kind.NOTE, note.label());
    } else if (block instanceof Block.Table table) {
      row(table.headings());
      table.rows().forEach(this::row);
    } else if (block instanceof Block.Figure figure) {
      String words = (figure.caption() + " " + figure.credit()).strip();
      line(Prose.plain(words), Seed.Kind.CAPTION, figure.credit());
    } else if (block instanceof Block.Code code) {
      code.text().lines().forEach(this::code);
    } else if (block instanceof Block.Rule) {
      outside("* * *", "break");
    }
  }

  private void paragraph(Prose prose) {
    long breaks = prose.text().chars().filter(c -> c == '\n').count();
    if (breaks == 0 || breaks > MOST_VERSES) {
      prose(prose, Seed.Kind.TEXT, "");
      return;
    }
    String stanza = String.valueOf(++stanzas);
    MarkedText.lines(prose).forEach(line -> prose(line, Seed.Kind.VERSE, stanza));
  }

  private void code(String text) {
    int end = text.length();
    prose(new Prose(text, List.of(new Mark(0, end, Mark.Kind.CODE, ""))), Seed.Kind.TEXT, "");
  }

  /**
   * Items inside items stand in the same list; further paragraphs of an item belong to its line.
   */
  private void items(Block.Items list) {
    Seed.Kind kind = list.ordered() ? Seed.Kind.NUMBERED_ITEM : Seed.Kind.ITEM;
    int number = list.first();
    for (List<Block> item : list.items()) {
      Prose words = Prose.plain("");
      List<Block> others = new ArrayList<>();
      for (Block block : item) {
        if (block instanceof Block.Paragraph p && others.isEmpty()) {
          words = words.text().isEmpty() ? p.prose() : MarkedText.join(words, ' ', p.prose());
        } else {
          others.add(block);
        }
      }
      prose(words, kind, list.ordered() ? String.valueOf(number) : "");
      others.forEach(this::block);
      number++;
    }
  }

  /** All parts of a quotation or note, whatever else they are. */
  private void all(List<Block> blocks, Seed.Kind kind, String detail) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph p) {
        prose(p.prose(), kind, detail);
      } else if (block instanceof Block.Heading h) {
        prose(h.prose(), kind, detail);
      } else if (block instanceof Block.Items list) {
        list.items().forEach(item -> all(item, kind, detail));
      } else if (block instanceof Block.Quotation q) {
        all(q.blocks(), kind, detail);
      } else {
        block(block);
      }
    }
  }

  private void row(List<Prose> cells) {
    boolean first = true;
    for (int column = 0; column < cells.size(); column++) {
      int before = lines.size();
      Seed.Kind kind = first ? Seed.Kind.FIRST_CELL : Seed.Kind.CELL;
      prose(cells.get(column), kind, String.valueOf(column));
      first &= lines.size() == before;
    }
  }

  /** Adds a part without what is markup in it; its pictures and comments follow as lines. */
  private void prose(Prose prose, Seed.Kind kind, String detail) {
    String text = prose.text();
    BitSet cut = new BitSet();
    BitSet code = new BitSet();
    List<Runnable> behind = new ArrayList<>();
    for (Mark mark : prose.marks()) {
      if (mark.kind() == Mark.Kind.CODE) {
        code.set(mark.start(), mark.end());
      }
    }
    for (int i = text.indexOf(MarkdownReader.PICTURE);
        i >= 0;
        i = text.indexOf(MarkdownReader.PICTURE, i + 1)) {
      cut.set(i);
      MarkdownReader.Picture picture = pictures.removeFirst();
      behind.add(() -> picture(picture.words(), picture.title()));
    }
    comments(text, "<!--", "-->", code, cut, behind);
    comments(text, "%%", "%%", code, cut, behind);
    Matcher link = WIKI_LINK.matcher(text);
    while (link.find()) {
      if (!code.get(link.start()) && !cut.get(link.start())) {
        wikiLink(link, text.length(), cut, behind);
      }
    }
    Matcher name = BLOCK_NAME.matcher(text);
    if (name.find() && !code.get(name.start())) {
      cut.set(name.start(), name.end());
    }
    List<Mark> marks = prose.marks().stream().filter(MarkdownParts::leadsSomewhere).toList();
    line(MarkedText.without(new Prose(text, marks), cut), kind, detail);
    behind.forEach(Runnable::run);
  }

  /** A relative address leads to a page of the place where the text came from. */
  private static boolean leadsSomewhere(Mark mark) {
    return mark.kind() != Mark.Kind.LINK || mark.target().matches("(?i)(?:https?|mailto):.*");
  }

  private void comments(
      String text, String open, String close, BitSet code, BitSet cut, List<Runnable> behind) {
    int start = text.indexOf(open);
    while (start >= 0) {
      int end = text.indexOf(close, start + open.length());
      if (end < 0) {
        return;
      }
      end += close.length();
      if (!code.get(start)) {
        cut.set(start, end);
        String comment = text.substring(start, end);
        behind.add(() -> outside(comment, "comment"));
      }
      start = text.indexOf(open, end);
    }
  }

  /**
   * A link leaves its words. What shows a file, or a whole note where it stands alone, leaves none.
   */
  private void wikiLink(Matcher link, int textLength, BitSet cut, List<Runnable> behind) {
    String words = link.group(3) == null ? "" : link.group(3);
    boolean shows =
        NO_WORDS.matcher(link.group(2)).matches() || link.group().length() == textLength;
    if (!link.group(1).isEmpty() && shows) {
      cut.set(link.start(), link.end());
      String all = link.group();
      behind.add(() -> outside(all, "embed"));
      if (!words.isBlank()) {
        behind.add(() -> picture(words, ""));
      }
    } else {
      cut.set(link.start(), link.start(words.isEmpty() ? 2 : 3));
      cut.set(link.end() - 2, link.end());
    }
  }

  private void picture(String words, String title) {
    boolean named = NO_WORDS.matcher(words.strip()).matches();
    String caption = !title.isBlank() ? title : named ? "" : words;
    line(MarkedText.without(Prose.plain(caption), new BitSet()), Seed.Kind.CAPTION, "");
    if (!words.equals(caption)) {
      outside(words, "picture-alternative");
    }
  }

  private void outside(String text, String rule) {
    line(MarkedText.without(Prose.plain(text), new BitSet()), Seed.Kind.OUTSIDE, rule);
  }

  private void line(Prose prose, Seed.Kind kind, String detail) {
    if (!prose.text().isEmpty()) {
      Seed.Told what = new Seed.Told(kind, detail, prose.marks());
      SeedDraft.add(List.of(prose.text()), what, lines, told);
    }
  }
}

package backfile.markdown;

import backfile.model.Block;
import backfile.model.Mark;
import backfile.model.Prose;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Writes a body as Markdown that reads back as the same body. A character is escaped only where it
 * would change that. The marks of names are not written: they are found anew.
 */
public final class MarkdownWriter {
  private final StringBuilder out = new StringBuilder();

  private MarkdownWriter() {}

  /** The body, its blocks parted by blank lines, ending in a line feed; empty for no blocks. */
  public static String print(List<Block> body) {
    MarkdownWriter writer = new MarkdownWriter();
    writer.blocks(body, "");
    return writer.out.toString();
  }

  private void blocks(List<Block> blocks, String indent) {
    Block before = null;
    boolean other = false;
    for (Block block : blocks) {
      if (before != null) {
        out.append(indent.stripTrailing()).append('\n');
      }
      // Two lists in a row are one list, unless their marks differ.
      other = before instanceof Block.Items && block instanceof Block.Items && !other;
      int start = out.length();
      block(block, indent, other);
      if (before == null) {
        out.delete(start, start + Math.min(indent.length(), out.length() - start));
      }
      before = block;
    }
  }

  private void block(Block block, String indent, boolean otherMark) {
    if (block instanceof Block.Paragraph p) {
      line(indent, prose(p.prose(), indent));
    } else if (block instanceof Block.Heading h) {
      line(indent, "#".repeat(h.level()) + " " + heading(h.prose(), indent));
    } else if (block instanceof Block.Figure f) {
      figure(f, indent);
    } else if (block instanceof Block.Items list) {
      items(list, indent, otherMark);
    } else if (block instanceof Block.Quotation q) {
      out.append(indent).append("> ");
      blocks(q.blocks(), indent + "> ");
    } else if (block instanceof Block.Table t) {
      table(t, indent);
    } else if (block instanceof Block.Code code) {
      code.text().lines().forEach(l -> line(indent, "    " + l));
    } else if (block instanceof Block.Rule) {
      line(indent, "---");
    } else if (block instanceof Block.Note note) {
      out.append(indent).append("[^").append(note.label()).append("]: ");
      blocks(note.blocks(), indent + "    ");
    }
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }

  private void figure(Block.Figure figure, String indent) {
    line(indent, "<figure id=\"" + figure.id() + "\">");
    figure
        .picture()
        .ifPresent(
            p ->
                line(
                    indent,
                    "<img src=\""
                        + HtmlText.escape(p.address())
                        + "\" alt=\""
                        + HtmlText.escape(p.alternative())
                        + "\">"));
    String caption = angles(figure.caption());
    String credit = figure.credit().isEmpty() ? "" : "<cite>" + angles(figure.credit()) + "</cite>";
    String gap = caption.isEmpty() || credit.isEmpty() ? "" : " ";
    line(indent, "<figcaption>" + caption + gap + credit + "</figcaption>");
    line(indent, "</figure>");
  }

  private static String angles(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private void items(Block.Items list, String indent, boolean otherMark) {
    int number = list.first();
    for (List<Block> item : list.items()) {
      String mark = list.ordered() ? number++ + (otherMark ? ") " : ". ") : otherMark ? "* " : "- ";
      out.append(indent).append(mark);
      if (item.isEmpty()) {
        out.append('\n');
      } else {
        blocks(item, indent + " ".repeat(mark.length()));
      }
    }
  }

  private void table(Block.Table table, String indent) {
    row(table.headings(), indent);
    line(indent, "|" + "---|".repeat(table.headings().size()));
    table.rows().forEach(row -> row(row, indent));
  }

  private void row(List<Prose> cells, String indent) {
    StringBuilder row = new StringBuilder("|");
    for (Prose cell : cells) {
      row.append(' ').append(prose(cell, indent).replace("|", "\\|")).append(" |");
    }
    line(indent, row.toString());
  }

  /** A heading's text must not begin or end with what belongs to the heading's own mark. */
  private static String heading(Prose prose, String indent) {
    String text = prose(prose, indent);
    return text.endsWith("#") ? text.substring(0, text.length() - 1) + "\\#" : text;
  }

  private static String prose(Prose prose, String indent) {
    String text = prose.text();
    BitSet escaped = new BitSet();
    BitSet active = Inert.active(text, escaped);
    while (!active.isEmpty()) {
      escaped.or(active);
      active = Inert.active(text, escaped);
    }
    boolean marked = !prose.marks().isEmpty();
    if (marked) {
      for (int i = 0; i < text.length(); i++) {
        if ("\\`*_~[]<>!".indexOf(text.charAt(i)) >= 0) {
          escaped.set(i);
        }
      }
    }
    if (escaped.isEmpty() && !marked && text.indexOf('\n') < 0) {
      return text;
    }
    return new Inline(prose, escaped, indent).print();
  }

  /** Text and marks together: marks open and close in the order in which they hold one another. */
  private record Inline(Prose prose, BitSet escaped, String indent) {
    String print() {
      StringBuilder line = new StringBuilder(prose.text().length() + 16);
      Deque<Mark> open = new ArrayDeque<>();
      List<Mark> marks = prose.marks();
      int next = 0;
      for (int i = 0; i <= prose.text().length(); i++) {
        while (!open.isEmpty() && open.getFirst().end() <= i) {
          line.append(closing(open.removeFirst()));
        }
        while (next < marks.size() && marks.get(next).start() == i) {
          Mark mark = marks.get(next++);
          line.append(opening(mark));
          open.addFirst(mark);
        }
        if (i < prose.text().length()) {
          character(i, open, line);
        }
      }
      while (!open.isEmpty()) {
        line.append(closing(open.removeFirst()));
      }
      return line.toString();
    }

    private void character(int i, Deque<Mark> open, StringBuilder line) {
      char c = prose.text().charAt(i);
      boolean literal = false;
      for (Mark mark : open) {
        literal |= mark.kind() == Mark.Kind.CODE || mark.kind() == Mark.Kind.NOTE_CALL;
      }
      if (c == '\n') {
        line.append("\\\n").append(indent);
      } else if (escaped.get(i) && !literal) {
        line.append('\\').append(c);
      } else {
        line.append(c);
      }
    }

    private static String opening(Mark mark) {
      return switch (mark.kind()) {
        case EMPHASIS -> "*";
        case STRONG -> "**";
        case STRIKE -> "~~";
        case CODE -> "`` ";
        case LINK -> "[";
        case PICTURE -> "![";
        case NOTE_CALL -> "[^";
        case NAME, NAME_LINK -> "";
      };
    }

    private static String closing(Mark mark) {
      return switch (mark.kind()) {
        case EMPHASIS -> "*";
        case STRONG -> "**";
        case STRIKE -> "~~";
        case CODE -> " ``";
        case LINK, PICTURE -> "](<" + mark.target() + ">)";
        case NOTE_CALL -> "]";
        case NAME, NAME_LINK -> "";
      };
    }
  }
}

package backfile;

import backfile.model.Block;
import backfile.model.Prose;
import java.util.ArrayList;
import java.util.List;

/** A body as plain text: a paragraph, or a verse of one, a line; no markup, no captions. */
final class PlainText {
  private PlainText() {}

  static String of(List<Block> body) {
    List<String> lines = new ArrayList<>();
    add(body, lines);
    return String.join("\n", lines);
  }

  private static void add(List<Block> blocks, List<String> lines) {
    for (Block block : blocks) {
      if (block instanceof Block.Paragraph p) {
        lines.add(p.prose().text());
      } else if (block instanceof Block.Heading h) {
        lines.add(h.prose().text());
      } else if (block instanceof Block.Items list) {
        list.items().forEach(item -> add(item, lines));
      } else if (block instanceof Block.Quotation q) {
        add(q.blocks(), lines);
      } else if (block instanceof Block.Note note) {
        add(note.blocks(), lines);
      } else if (block instanceof Block.Code code) {
        lines.add(code.text().replace('\n', ' '));
      } else if (block instanceof Block.Table table) {
        lines.add(row(table.headings()));
        table.rows().forEach(row -> lines.add(row(row)));
      }
    }
  }

  private static String row(List<Prose> cells) {
    return String.join(" ", cells.stream().map(cell -> cell.text().replace('\n', ' ')).toList());
  }
}

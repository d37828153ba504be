package backfile.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The tables of a page that hold data, and the column of each of their cells. A table that only
 * puts things beside one another is none: it holds another table, long text or a single row or
 * column, or says that it is for presentation.
 */
final class PageTables {
  /** A cell of a data table: its column, counted from 0, and which table of the page it is in. */
  record Cell(int column, int table) {}

  private static final Set<String> PARTS = Set.of("thead", "tbody", "tfoot");
  private static final int LONGEST_CELL = 300;
  private static final int MOST_COLUMNS = 40;
  private static final int MOST_CELLS = 5_000;

  private final Map<Element, Cell> cells = new HashMap<>();

  private PageTables() {}

  /** What each cell of a data table is; nothing of anything else. */
  static Map<Element, Cell> of(Document page, Shape shape) {
    PageTables tables = new PageTables();
    List<Element> all = page.select("table");
    Set<Element> layout = new HashSet<>();
    for (Element table : all) {
      Element around = table.parent() == null ? null : table.parent().closest("table");
      if (around != null) {
        layout.add(around);
        layout.add(table);
      }
    }
    int number = 0;
    for (Element table : all) {
      if (!layout.contains(table)) {
        tables.read(table, shape, ++number);
      }
    }
    return tables.cells;
  }

  private void read(Element table, Shape shape, int number) {
    boolean layout =
        table.attr("role").matches("presentation|none")
            || shape.held(table).letters() > LONGEST_CELL * MOST_CELLS;
    List<Element> rows = layout ? List.of() : rows(table);
    Map<Element, Cell> found = new HashMap<>();
    Map<Integer, Integer> occupied = new HashMap<>();
    int full = 0;
    for (Element row : rows) {
      int column = 0;
      int filled = 0;
      for (Element cell : row.children()) {
        Shape.Held held = shape.held(cell);
        if (held.letters() > LONGEST_CELL || held.headings() > 0 || held.paragraphs() > 3) {
          return;
        }
        while (occupied.getOrDefault(column, 0) > 0) {
          occupied.merge(column, -1, Integer::sum);
          column++;
        }
        int wide = span(cell, "colspan");
        int high = span(cell, "rowspan");
        if (column + wide > MOST_COLUMNS || found.size() > MOST_CELLS) {
          return;
        }
        found.put(cell, new Cell(column, number));
        filled += held.letters() > 0 ? 1 : 0;
        for (int i = 0; i < wide; i++) {
          if (high > 1) {
            occupied.put(column, high - 1);
          }
          column++;
        }
      }
      for (int rest = column; rest < MOST_COLUMNS; rest++) {
        occupied.computeIfPresent(rest, (c, left) -> Math.max(0, left - 1));
      }
      full += filled > 1 ? 1 : 0;
    }
    if (full > 1) {
      cells.putAll(found);
    }
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      if (PARTS.contains(part.normalName())) {
        rows.addAll(part.children());
      }
    }
    rows.removeIf(row -> !row.normalName().equals("tr"));
    return rows;
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.matches("[1-9][0-9]?") ? Integer.parseInt(value) : 1;
  }
}

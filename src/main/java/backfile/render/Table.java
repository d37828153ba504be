package backfile.render;

import backfile.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of the archive's data: what its columns are, and how a row is written as CSV (RFC 4180,
 * but with line feeds alone) and as a JSON object.
 *
 * @param name of the files, without ending
 * @param about what a row is
 * @param key the columns that together name a row
 */
public record Table(String name, String about, List<String> key, List<Column> columns) {
  /** Copies the lists. */
  public Table {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param type of Frictionless Table Schema
   * @param refers the table that the values name a row of, or empty
   */
  public record Column(String name, String type, String about, String refers) {
    Column(String name, String type, String about) {
      this(name, type, about, "");
    }
  }

  /**
   * Rows as they are written.
   *
   * @param csv lines with their ends
   * @param json objects, one a line, a comma at the end of every line but the last
   */
  public record Rows(String csv, String json) {
    /** Whether there are none. */
    public boolean isEmpty() {
      return csv.isEmpty();
    }
  }

  /** The first line of the CSV file. */
  public String csvHead() {
    return String.join(",", columns.stream().map(Column::name).toList()) + "\n";
  }

  /**
   * Rows of texts, numbers, lists of texts, or null for what is not known.
   *
   * @throws IllegalArgumentException when a row has not as many values as there are columns
   */
  Rows rows(List<List<@Nullable Object>> rows) {
    StringBuilder csv = new StringBuilder();
    List<Map<String, @Nullable Object>> json = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " values for " + columns.size());
      }
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        csv.append(i == 0 ? "" : ",").append(cell(row.get(i)));
        object.put(columns.get(i).name(), row.get(i));
      }
      csv.append('\n');
      json.add(object);
    }
    return new Rows(csv.toString(), Json.lines(json));
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String text = value instanceof List<?> list ? joined(list) : value.toString();
    // A spreadsheet would take such a text for a formula and run it. JSON has it as it is.
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain =
        safe.indexOf(',') < 0
            && safe.indexOf('"') < 0
            && safe.indexOf('\n') < 0
            && safe.indexOf('\r') < 0;
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static String joined(List<?> list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(String.valueOf(item)));
    return String.join("; ", texts);
  }
}

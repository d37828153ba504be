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
   * A row as it is written.
   *
   * @param csv a line with its end
   * @param json an object in one line without an end
   */
  public record Row(String csv, String json) {}

  /** The first line of the CSV file. */
  public String csvHead() {
    return String.join(",", columns.stream().map(Column::name).toList()) + "\n";
  }

  /**
   * A row: texts, numbers, lists of texts, or null for what is not known.
   *
   * @throws IllegalArgumentException when there are not as many values as columns
   */
  Row row(List<@Nullable Object> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(values.size() + " values for " + columns.size());
    }
    StringBuilder csv = new StringBuilder();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      csv.append(i == 0 ? "" : ",").append(cell(value));
      json.put(columns.get(i).name(), value);
    }
    return new Row(csv.append('\n').toString(), Json.line(json));
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
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static String joined(List<?> list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(String.valueOf(item)));
    return String.join("; ", texts);
  }
}

package backfile;

import backfile.disk.SiteFolder;
import backfile.render.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A table on its way into the site's {@code data/} folder, as CSV and as JSON, row by row. */
final class DataFile implements AutoCloseable {
  private final OutputStream csv;
  private final OutputStream json;
  private boolean first = true;

  DataFile(SiteFolder site, Table table) throws IOException {
    csv = site.stream("data/" + table.name() + ".csv");
    json = site.stream("data/" + table.name() + ".json");
    csv.write(table.csvHead().getBytes(StandardCharsets.UTF_8));
    json.write('[');
  }

  void add(Table.Rows rows) throws IOException {
    if (!rows.isEmpty()) {
      csv.write(rows.csv().getBytes(StandardCharsets.UTF_8));
      json.write(((first ? "\n" : ",\n") + rows.json()).getBytes(StandardCharsets.UTF_8));
      first = false;
    }
  }

  @Override
  public void close() throws IOException {
    json.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    csv.close();
    json.close();
  }
}

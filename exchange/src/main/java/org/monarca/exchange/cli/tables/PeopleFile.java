package org.monarca.exchange.cli.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.PeopleTable;

/**
 * A table of people as it was read.
 *
 * @param leftOut columns of the file that the settings do not name
 */
public record PeopleFile(PeopleTable table, Ids ids, List<String> leftOut) {

  /** Reads a table as the settings say. */
  public static PeopleFile read(Path file, LinkSettings settings) throws IOException {
    try (var csv = CsvFile.open(file)) {
      int id = csv.place(settings.id());
      int[] places = settings.columns().stream().map(Column::name).mapToInt(csv::place).toArray();
      var table = new PeopleTable(settings.columns());
      var ids = new Ids(file);
      var values = new String[places.length];
      while (csv.next()) {
        ids.add(csv.value(id), csv.line());
        for (int i = 0; i < places.length; i++) {
          values[i] = csv.value(places[i]);
        }
        table.add(Arrays.asList(values));
      }
      var leftOut = csv.columns().stream().filter(column -> !settings.know(column)).toList();
      return new PeopleFile(table, ids, leftOut);
    }
  }
}

package org.monarca.records;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row of a table of the vocabulary. */
final class TableRow {

  private final NamedCsvRecord row;

  TableRow(NamedCsvRecord row) {
    this.row = row;
  }

  /** Empty where nothing stands. */
  String text(String column) {
    return row.getField(column);
  }

  /** Null where nothing stands. */
  @Nullable String find(String column) {
    var text = text(column);
    return text.isEmpty() ? null : text;
  }

  @Nullable Integer number(String column) {
    var text = find(column);
    return text == null ? null : Integer.valueOf(text);
  }

  /** The parts between bars; null where nothing stands. */
  @Nullable Set<String> several(String column) {
    var text = find(column);
    return text == null ? null : Set.of(text.split("\\|"));
  }

  /** Whether a mark of any kind stands there. */
  boolean says(String column) {
    return !text(column).isEmpty();
  }
}

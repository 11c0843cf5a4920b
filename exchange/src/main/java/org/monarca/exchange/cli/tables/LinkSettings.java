package org.monarca.exchange.cli.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.Guards;

/**
 * How a table of people is to be read and linked.
 *
 * @param file where it is said
 * @param id the column that holds the ids of the records
 * @param columns what people are compared by
 * @param ignored columns that are left out without a word
 * @param guards between clusters; none unless asked for
 */
public record LinkSettings(
    Path file, String id, long seed, List<Column> columns, Set<String> ignored, Guards guards) {

  public LinkSettings {
    columns = List.copyOf(columns);
    ignored = Set.copyOf(ignored);
  }

  /** Reads a settings file. */
  public static LinkSettings read(Path file) {
    return new SettingsFile(file).read();
  }

  /** Whether they say something about that column. */
  boolean know(String column) {
    return column.equals(id)
        || ignored.contains(column)
        || columns.stream().anyMatch(described -> described.name().equals(column));
  }
}

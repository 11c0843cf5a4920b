package org.monarca.records.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of a submission in which something is looked up: schools, courses, terms. */
final class Lookups {

  /** Bytes of memory for all of them together: the roles of a million students. */
  static final long MOST = 96L << 20;

  private final Map<String, LookupTable> tables = new HashMap<>();

  /** Keeps what may be asked of a record; of two with one key the first. */
  void add(String table, String key, SourceRow row, Set<String> columns) {
    tables.computeIfAbsent(table, first -> new LookupTable(columns)).add(key, row);
  }

  /** Whether no more may be held. */
  boolean full() {
    return tables.values().stream().mapToLong(LookupTable::bytes).sum() > MOST;
  }

  /** What the key leads to; a list of keys leads where the first of them does. */
  @Nullable String find(Expression.Step step, String key) {
    var table = tables.get(step.table());
    if (table == null) {
      return null;
    }
    int comma = key.indexOf(',');
    var found = table.find(key, step.column());
    return found == null && comma > 0
        ? table.find(key.substring(0, comma).strip(), step.column())
        : found;
  }
}

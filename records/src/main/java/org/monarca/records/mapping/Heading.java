package org.monarca.records.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file. One is found by its very name, else by the letters and digits of it, where
 * no other column has the same.
 */
final class Heading {

  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final List<String> columns;
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> alike = new HashMap<>();

  Heading(List<String> columns) {
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      exact.putIfAbsent(columns.get(i), i);
      var plain = Names.of(columns.get(i));
      if (!plain.isEmpty()) {
        alike.merge(plain, i, (one, other) -> SEVERAL);
      }
    }
  }

  /** The number of the column, from 0; negative when there is none, or several may be meant. */
  int place(String name) {
    var same = exact.get(name);
    return same == null ? alike.getOrDefault(Names.of(name), NONE) : same;
  }

  boolean has(String name) {
    return place(name) >= 0;
  }

  /** Whether several columns may be meant. */
  boolean isAmbiguous(String name) {
    return place(name) == SEVERAL;
  }

  /** As the heading spells it; null when it has none. */
  @Nullable String spelled(String name) {
    int place = place(name);
    return place < 0 ? null : columns.get(place);
  }
}

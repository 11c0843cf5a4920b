package org.monarca.records.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.Row;

/** Rows of a child that say the same under different keys. */
final class Repetitions {

  private final List<Row> rows;
  private final Element[] by;

  private Repetitions(List<Row> rows, Element... by) {
    this.rows = rows;
    this.by = by;
  }

  /** Rows that agree in these elements; those that lack the first of them agree with nobody. */
  static Repetitions of(List<Row> rows, Element... by) {
    return new Repetitions(rows, by);
  }

  /**
   * Tells each repeated row, and the first of those that it repeats: the one on the earliest line,
   * whatever the order of the rows.
   */
  void forEach(BiConsumer<Row, Row> repeated) {
    if (rows.size() < 2) {
      return;
    }
    var first = new HashMap<Saying, Row>(2 * rows.size());
    var later = new ArrayList<Row>(0);
    for (var row : rows) {
      if (row.value(by[0]) != null) {
        var earlier = first.putIfAbsent(new Saying(row, by), row);
        if (earlier != null && row.line() < earlier.line()) {
          first.put(new Saying(row, by), row);
          later.add(earlier);
        } else if (earlier != null) {
          later.add(row);
        }
      }
    }
    for (var row : later) {
      repeated.accept(row, Objects.requireNonNull(first.get(new Saying(row, by))));
    }
  }

  /** What a row says in some of its elements. */
  private static final class Saying {

    private final Row row;
    private final Element[] by;

    Saying(Row row, Element[] by) {
      this.row = row;
      this.by = by;
    }

    @Override
    public int hashCode() {
      int hash = 0;
      for (var element : by) {
        hash = 31 * hash + Objects.hashCode(row.value(element));
      }
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (!(other instanceof Saying saying)) {
        return false;
      }
      for (var element : by) {
        if (!Objects.equals(row.value(element), saying.row.value(element))) {
          return false;
        }
      }
      return true;
    }
  }
}

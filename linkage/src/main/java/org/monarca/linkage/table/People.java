package org.monarca.linkage.table;

import java.util.List;
import java.util.Map;

/**
 * A table standardised: what its people are compared by, and a row for each.
 *
 * @param unreadable how many values of each column said nothing because they could not be read
 */
record People(List<Feature> features, List<Row> rows, Map<String, Long> unreadable) {

  int size() {
    return rows.size();
  }

  Row row(int number) {
    return rows.get(number);
  }

  /** Pairs of different records. */
  double pairs() {
    return size() * (size() - 1.0) / 2;
  }
}

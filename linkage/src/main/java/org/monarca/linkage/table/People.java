package org.monarca.linkage.table;

import java.util.List;
import java.util.Map;

/**
 * A table standardised: what its people are compared by, and a row for each, put in an order in
 * which those that are compared stand near each other.
 *
 * @param order for each row its number in the table
 * @param unreadable how many values of each column said nothing because they could not be read
 */
@SuppressWarnings("ArrayRecordComponent") // of millions; never compared
record People(List<Feature> features, List<Row> rows, int[] order, Map<String, Long> unreadable) {

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

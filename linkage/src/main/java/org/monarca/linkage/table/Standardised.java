package org.monarca.linkage.table;

import java.util.Map;
import org.monarca.linkage.weigh.People;

/**
 * A table standardised: a profile for each record, put in an order in which those that are compared
 * stand near each other.
 *
 * @param order for each profile its number in the table
 * @param unreadable by column, what said nothing because it could not be read
 */
@SuppressWarnings("ArrayRecordComponent") // of millions; never compared
record Standardised(People people, int[] order, Map<String, Unreadable> unreadable) {

  /** For each number in the table the profile's. */
  int[] places() {
    var places = new int[order.length];
    for (int i = 0; i < places.length; i++) {
      places[order[i]] = i;
    }
    return places;
  }
}

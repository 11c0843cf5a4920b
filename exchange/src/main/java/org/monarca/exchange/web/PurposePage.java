package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The question what a record is opened for.
 *
 * @param id number of the child as it was asked for
 * @param number the same for people
 * @param page part of the record that was wanted; blank for the record itself
 * @param usual code of the purpose that one key takes
 * @param said what the reader said already today; null where nothing
 */
record PurposePage(
    String id,
    String number,
    String page,
    List<Choice> purposes,
    String usual,
    @Nullable String said) {

  PurposePage {
    purposes = List.copyOf(purposes);
  }
}

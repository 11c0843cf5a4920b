package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is missing of refused children, as a table that goes out and comes back.
 *
 * @param says how many are not mended yet
 * @param from the number of the first of them
 * @param came what became of the table that was sent last
 */
record GapsPage(String id, String name, String says, int from, Came came, Problems problems) {

  /**
   * @param faults of the table
   * @param left children who are refused still
   * @param sent absent where nobody was
   */
  record Came(List<String> faults, List<Left> left, @Nullable Sent sent) {}

  record Left(int number, String child, List<String> why) {}

  record Sent(String submission, String says) {}
}

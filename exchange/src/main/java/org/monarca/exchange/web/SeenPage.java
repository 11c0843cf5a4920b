package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has seen a child, or the account of disclosures of its record.
 *
 * @param id digits of the child's number
 * @param number as people read it
 * @param withheld whether the child is protected, and nothing is told
 * @param next number of the next page; absent on the last
 * @param missing how many are not shown, of a list that has no pages
 * @param made when this was made, in words
 */
record SeenPage(
    String id,
    String number,
    boolean withheld,
    List<Line> lines,
    long page,
    @Nullable Long next,
    int missing,
    String made) {

  /**
   * One person, or one party, on one day.
   *
   * @param who the person or party
   * @param office role and office; of a party the role alone
   * @param did what was seen, and how often, in words
   * @param purpose what for, in words
   * @param when the day, and of a person the time
   */
  record Line(String who, String office, String did, String purpose, String when) {}
}

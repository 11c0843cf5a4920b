package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long things are kept, and what was disposed of.
 *
 * @param trail how much room the audit trail takes, in words
 * @param rules one line each, in the order of their names in words
 * @param chosen the rule whose tombstones are shown alone; absent for all
 * @param number of what is asked after, as it was typed; empty where nothing was
 * @param left the latest tombstones, newest first
 * @param more whether there are earlier ones
 */
record RetentionPage(
    String trail,
    List<Line> rules,
    @Nullable Line chosen,
    String number,
    List<Left> left,
    boolean more) {

  /**
   * A rule.
   *
   * @param rule as its address has it
   * @param what is kept by it, in words
   * @param kept for how long, in words
   * @param from when that counts, in words
   * @param gone how many are gone, in words
   * @param looked when it was last looked at, in words
   */
  record Line(String rule, String what, String kept, String from, String gone, String looked) {}

  /**
   * What is left of things that were disposed of together.
   *
   * @param number of the tombstone
   * @param what they were, in words
   * @param at when, in words
   * @param count how many, in words
   * @param ids their numbers, one after the other; empty for secrets
   */
  record Left(String number, String what, String at, String count, String ids) {}
}

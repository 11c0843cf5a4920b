package org.monarca.exchange.access.factors;

import java.time.Duration;

/** What a code was worth. */
public sealed interface Checked {

  /** It fits, and fits nowhere any more. */
  record Passed(Factor factor) implements Checked {}

  /**
   * It does not fit.
   *
   * @param reason for the audit alone; whoever typed it is told the same whatever it is
   */
  record Wrong(String reason) implements Checked {}

  /**
   * It was not looked at: too many did not fit.
   *
   * @param pause after which one is looked at again
   * @param first whether the audit has not heard of it yet
   */
  record TooMany(Duration pause, boolean first) implements Checked {}
}

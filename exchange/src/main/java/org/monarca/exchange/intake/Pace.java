package org.monarca.exchange.intake;

import java.util.function.Supplier;

/** How a worker goes through a submission: piece by piece, each when it may. */
@FunctionalInterface
interface Pace {

  /** Whether it is to leave the submission at the next chance. */
  boolean isStopping();

  /** Does a piece of work, when it may. */
  default <T> T piece(Supplier<T> work) {
    return work.get();
  }
}

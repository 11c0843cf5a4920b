package org.monarca.exchange.intake;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * While people wait for their pages fewer pieces of submissions are worked on at once than the
 * processors could do: a night's load has hours, a registrar has a child at the desk.
 */
final class GivingWay {

  private final BooleanSupplier someoneIsThere;
  private final Semaphore places;

  /**
   * @param atOnce pieces that are worked on at once while somebody is there
   */
  GivingWay(BooleanSupplier someoneIsThere, int atOnce) {
    this.someoneIsThere = someoneIsThere;
    this.places = new Semaphore(atOnce, true);
  }

  /** Half of the processors are left to people. */
  static GivingWay to(BooleanSupplier someoneIsThere) {
    return new GivingWay(
        someoneIsThere, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  <T> T piece(Supplier<T> work) {
    if (!someoneIsThere.getAsBoolean()) {
      return work.get();
    }
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}

package org.monarca.exchange.intake.drop;

import java.util.function.LongSupplier;

/**
 * What a file may take of the disk.
 *
 * @param most bytes that it may have
 * @param tooMuch what is said when it would have more
 * @param free bytes that are left on the disk for files at this moment
 */
record Room(long most, String tooMuch, LongSupplier free) {

  static final String FULL = "The exchange has no room for files at the moment; come again later";

  /** After so many bytes the disk is asked again: others write as well. */
  private static final long BETWEEN_QUESTIONS = 16L << 20;

  /** Whether there is still some for what comes between those two places of the file. */
  boolean isThere(long from, long to) {
    return from / BETWEEN_QUESTIONS == to / BETWEEN_QUESTIONS || free.getAsLong() > 0;
  }
}

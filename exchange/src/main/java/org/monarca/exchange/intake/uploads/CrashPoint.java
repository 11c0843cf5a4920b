package org.monarca.exchange.intake.uploads;

/**
 * Named points at which a test lets the service die; in production nothing happens at any of them.
 */
@FunctionalInterface
interface CrashPoint {

  CrashPoint NONE = step -> {};

  /** Where in its life an upload is. */
  enum Step {
    /** A part is written, and not committed. */
    PART_WRITTEN,
    /** A part is committed, and not acknowledged. */
    PART_KEPT,
    /** All has come; the ledger knows nothing of it. */
    WHOLE,
    /** The ledger has it; the upload does not say so. */
    HANDED_OVER,
    /** What became of it is written, and not committed. */
    SETTLING,
    /** What became of it is committed, and not acknowledged. */
    SETTLED
  }

  void reached(Step step);
}

package org.monarca.exchange.pulls;

/**
 * Named points at which a test lets the service die; in production nothing happens at any of them.
 */
@FunctionalInterface
interface CrashPoint {

  CrashPoint NONE = step -> {};

  /** Where in its life an attempt is. */
  enum Step {
    /** A worker has taken it, and not committed that. */
    TAKEN,
    /** A worker holds it; nobody was asked yet. */
    HELD,
    /** What came is in the ledger; nobody noted that. */
    STORED,
    /** What became of it is noted, and not committed. */
    NOTED,
    /** What became of it is committed. */
    SETTLED
  }

  void reached(Step step);
}

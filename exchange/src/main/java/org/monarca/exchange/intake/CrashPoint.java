package org.monarca.exchange.intake;

/**
 * Named points at which a test lets the service die; in production nothing happens at any of them.
 */
@FunctionalInterface
interface CrashPoint {

  CrashPoint NONE = step -> {};

  /** Where in its life a submission is. */
  enum Step {
    /** Bytes and ledger are committed. */
    STORED,
    /** All was read; nothing of it is committed. */
    READ,
    /** The check is committed. */
    CHECKED,
    /** A chunk is applied and linked, and not committed. */
    CHUNK_APPLIED,
    /** A chunk is committed. */
    CHUNK_COMMITTED,
    /** All chunks are committed; the end is not. */
    BEFORE_END
  }

  void reached(Step step);

  /** The service dies here: whoever meets this tidies nothing up, as nobody would. */
  class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}

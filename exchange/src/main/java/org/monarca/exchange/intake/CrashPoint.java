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
    /** The check is written, and not committed. */
    CHECK_WRITTEN,
    /** The check is committed. */
    CHECKED,
    /** The versions of a chunk are written; none of it is linked. */
    VERSIONS_WRITTEN,
    /** What a chunk brings is written; how far the submission is by it is not. */
    EFFECTS_WRITTEN,
    /** A chunk is applied and linked, and not committed. */
    CHUNK_APPLIED,
    /** A chunk is committed. */
    CHUNK_COMMITTED,
    /** All chunks are committed; the end is not. */
    BEFORE_END,
    /** The end and the receipt are written, and not committed. */
    END_WRITTEN,
    /** The end is committed. */
    ENDED;

    /** Whether a submission comes there once for each of its chunks. */
    boolean isOfChunk() {
      return compareTo(VERSIONS_WRITTEN) >= 0 && compareTo(CHUNK_COMMITTED) <= 0;
    }
  }

  void reached(Step step);

  /** The service dies here: whoever meets this tidies nothing up, as nobody would. */
  class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }
}

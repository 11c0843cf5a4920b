package org.monarca.exchange.notices;

/**
 * Named points at which a test lets the service die; in production nothing happens at any of them.
 */
@FunctionalInterface
interface CrashPoint {

  CrashPoint NONE = step -> {};

  /** Where in its life a notice is. */
  enum Step {
    /** It is written with what it tells of, and not committed. */
    WRITTEN,
    /** A digest is written, and not said of what it carries. */
    DIGEST_WRITTEN,
    /** A worker has taken it, and not committed that. */
    TAKEN,
    /** A worker holds it; no mail server has heard of it in this attempt. */
    HELD,
    /** A mail server has taken it over; nobody noted that. */
    HANDED_OVER,
    /** What became of it is noted, and not committed. */
    NOTED,
    /** What became of it is committed. */
    SETTLED
  }

  void reached(Step step);
}

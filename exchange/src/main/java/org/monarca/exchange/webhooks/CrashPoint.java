package org.monarca.exchange.webhooks;

/**
 * Named points at which a test lets the service die; in production nothing happens at any of them.
 */
@FunctionalInterface
interface CrashPoint {

  CrashPoint NONE = step -> {};

  /** Where in its life a message is. */
  enum Step {
    /** It is written with what it tells of, and not committed. */
    WRITTEN,
    /** A worker has taken it, and not committed that. */
    TAKEN,
    /** A worker holds it; its receiver has not heard of it in this attempt. */
    HELD,
    /** Its receiver has answered; nobody noted that. */
    ANSWERED,
    /** What became of it is noted, and not committed. */
    NOTED,
    /** What became of it is committed. */
    SETTLED
  }

  void reached(Step step);
}

package org.monarca.exchange.intake;

/** Hears where submissions have come to, in the transaction that brings them there. */
@FunctionalInterface
public interface SubmissionListener {

  /** Where nobody listens. */
  SubmissionListener NOBODY = submission -> {};

  /**
   * It is done or rejected, or waits for a person. What systems say of single children, and are
   * answered at once, is not told of.
   */
  void rests(SubmissionStatus submission);
}

package org.monarca.exchange.intake;

import org.monarca.exchange.intake.SubmissionStatus.Waiting;

/** What came of a person's decision on a submission that waits. */
public sealed interface Confirmation {

  /** The decision stands. */
  record Decided(SubmissionStatus submission) implements Confirmation {}

  /** There is no such submission, or it is another State's. */
  record Missing() implements Confirmation {}

  /** It does not wait, or no longer. */
  record NotWaiting() implements Confirmation {}

  /** The number that was confirmed is not the one that is shown. */
  record OtherNumber(Waiting shown) implements Confirmation {}
}

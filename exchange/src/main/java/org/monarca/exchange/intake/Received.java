package org.monarca.exchange.intake;

import java.time.Duration;

/** How the handing over ended. */
public sealed interface Received {

  /** It is in the ledger, bytes and all; its receipt follows. */
  record Accepted(SubmissionStatus submission) implements Received {}

  /** The same bytes were sent before: this is what became of them. */
  record Repeated(SubmissionStatus submission) implements Received {}

  /**
   * The State has sent as much as it may for now; nothing was kept.
   *
   * @param never whether this is more than it may send within a day, so that no time helps
   */
  record Spent(Duration time, boolean never) implements Received {}

  /** Nothing was kept. */
  record Refused(Refusal reason) implements Received {}
}

package org.monarca.exchange.intake;

import java.time.Instant;

/**
 * What a State proposes about a rule.
 *
 * @param person identifier of the account that proposed it
 */
public record SeverityProposal(
    long id,
    String state,
    ProposedSeverity severity,
    String reason,
    String person,
    Instant proposed) {

  /** A reason in Unicode code points at most. */
  public static final int LONGEST_REASON = 1000;
}

package org.monarca.exchange.intake;

/** What came of a proposal. */
public enum Proposing {
  /** It stands. */
  DONE,
  /** The contract fixes what rejects; only warnings are talked about. */
  NOT_NEGOTIABLE,
  /** None of those that may be proposed. */
  SEVERITY_UNKNOWN,
  REASON_MISSING,
  REASON_TOO_LONG,
  /** The State has a proposal for this rule already, to be withdrawn first. */
  REPEATED
}

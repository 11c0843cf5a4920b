package org.monarca.exchange.credit.ledger;

/** What a mark says. */
public enum Passing {
  YES,
  NO,

  /** No mark was sent, or one that says nothing of it. */
  UNKNOWN,

  /** The course was not taken to its end: incomplete, withdrawn. */
  UNFINISHED
}

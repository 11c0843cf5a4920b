package org.monarca.exchange.identity;

/** What a record's name and birth date speak against, though it says it is that child. */
public enum Contradiction {
  /** The exchange ID that was sent with it. */
  EXCHANGE_ID,
  /** The earlier record under the same State student ID, which may have been given out again. */
  EARLIER_RECORD
}

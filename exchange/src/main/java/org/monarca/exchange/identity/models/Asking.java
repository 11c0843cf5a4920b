package org.monarca.exchange.identity.models;

/** What came of asking that a model be learned. */
public enum Asking {
  DONE,
  /** One is being learned already. */
  UNDER_WAY,
  /** Fewer records than a model can be learned from. */
  TOO_FEW_RECORDS
}

package org.monarca.exchange.identity.models;

/** What came of applying a model. */
public enum Applying {
  DONE,
  /** There is no model of that version. */
  UNKNOWN,
  ALREADY_ACTIVE,
  /** No shadow run of this model against the active one is finished. */
  SHADOW_NEEDED,
  REASON_MISSING,
  REASON_TOO_LONG
}

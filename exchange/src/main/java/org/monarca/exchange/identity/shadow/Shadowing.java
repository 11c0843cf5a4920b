package org.monarca.exchange.identity.shadow;

/** What came of asking that a model be tried. */
public enum Shadowing {
  DONE,
  /** There is no model of that version, or this product cannot read it. */
  UNKNOWN,
  /** It is the active one: there is nothing to compare it with. */
  ACTIVE,
  /** It is being tried already. */
  UNDER_WAY
}

package org.monarca.exchange.identity;

/** How a record's child was found, as the receipt says it. */
public enum Outcome {
  /** Its State had it already, or it was linked to a child known before. */
  KNOWN,
  /** No child known resembles it; a number was issued. */
  NEW,
  /**
   * A person must decide; until then it is shown with no other child. Not where all that it may be
   * is withdrawn, for then nobody is asked.
   */
  REVIEW
}

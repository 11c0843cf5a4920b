package org.monarca.exchange.credit.ledger;

import org.monarca.exchange.consolidated.Entry;

/**
 * A course in which a child is enrolled next.
 *
 * @param line as it stands in the ledger
 */
public record CourseAhead(Line line, Why why) {

  /** Why a child goes on with it. */
  public enum Why {
    /** It was begun, and neither finished nor credited. */
    UNFINISHED,

    /** Its first half is credited, and nobody has sent the second. */
    SECOND_HALF,

    /** A part of it is credited, and nobody has sent the rest. */
    REST,

    /** It was finished without credit. */
    NO_CREDIT
  }

  /** The course as a State says it. */
  public Entry course() {
    return line.row().entry();
  }
}

package org.monarca.exchange.placement;

import org.monarca.exchange.consolidated.Entry;

/**
 * A course in which a child is enrolled next.
 *
 * @param course as a State says it
 */
public record CourseAhead(Entry course, Why why) {

  /** Why a child goes on with it. */
  public enum Why {
    /** It was begun, and neither finished nor credited. */
    UNFINISHED,

    /** Its first half is credited, and nobody has sent the second. */
    SECOND_HALF,

    /** It was finished without credit. */
    NO_CREDIT
  }
}

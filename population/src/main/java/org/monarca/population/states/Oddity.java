package org.monarca.population.states;

/** What may be odd about a State's record of a child, so that a careful reader warns about it. */
enum Oddity {
  /** A grade that does not fit the age. */
  GRADE,
  /** A district that the school does not belong to. */
  DISTRICT,
  /** No qualifying move at all. */
  NO_MOVE,
  /** An enrollment that begins before the one before it has ended. */
  OVERLAP,
  /** A birth date proved by a document that should not be named. */
  VERIFICATION,
  /** A comment that names a condition. */
  CONDITION,
  /**
   * A comment with digits that look like a social security number; 900 and more was never given.
   */
  NUMBER_IN_COMMENT,
  /** More hours of a course than a year has. */
  HOURS
}

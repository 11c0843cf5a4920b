package org.monarca.records.reading;

/**
 * Rows of a batch that are said something of together.
 *
 * @param first the first of them, by its number in the batch
 * @param rows how many there are
 * @param otherLine for {@link Sort#REPEATED}: where the student stood first
 */
record Unit(Sort sort, int first, int rows, long otherLine) {

  /** What rows are to each other. */
  enum Sort {
    /** A student and its rows. */
    CHILD,
    /** A student who stands in the submission once more, and its rows. */
    CHILD_OF_SEVERAL,
    /** A student row whose identifier another had before. */
    REPEATED,
    /** A row whose student is not in the submission. */
    STRAY
  }
}

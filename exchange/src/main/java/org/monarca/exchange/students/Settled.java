package org.monarca.exchange.students;

/**
 * What came of what was said of one record.
 *
 * @param unchanged whether every row was the same as before
 * @param student the verdict on the student's own elements, the same when nothing was said of them
 */
record Settled(boolean unchanged, Verdict student) {

  /** Said for the first time. */
  static final Settled FIRST = new Settled(false, Verdict.NEW);

  static final Settled UNCHANGED = new Settled(true, Verdict.SAME);

  Settled and(Settled other) {
    return new Settled(
        unchanged && other.unchanged, student == Verdict.SAME ? other.student : student);
  }
}

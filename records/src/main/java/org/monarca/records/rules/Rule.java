package org.monarca.records.rules;

import org.monarca.records.problems.Problem;

/**
 * One rule across the elements and rows of a child.
 *
 * @param finds the problem it is named after; it finds no other
 * @param look how it looks
 */
record Rule(Problem finds, Look look) {

  /** Looks at a child, and says what it finds. */
  @FunctionalInterface
  interface Look {
    void at(Child child, Verdict verdict);
  }
}

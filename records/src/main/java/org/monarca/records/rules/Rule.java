package org.monarca.records.rules;

/** One rule across the rows of a child: it looks, and says what it finds. */
@FunctionalInterface
interface Rule {

  void judge(Child child, Verdict verdict);
}

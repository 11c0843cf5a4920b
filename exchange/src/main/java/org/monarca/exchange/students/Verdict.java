package org.monarca.exchange.students;

/** How what was said stands to what was known. */
enum Verdict {
  NEW,
  SAME,
  REPLACED,
  /** Something newer was known: it is history. */
  OLDER
}

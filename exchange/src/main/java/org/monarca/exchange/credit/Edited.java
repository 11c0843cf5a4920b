package org.monarca.exchange.credit;

/** What came of saying what a State asks for. */
public enum Edited {
  DONE,

  /** There is no such plan, or it is another State's. */
  UNKNOWN,
  PROGRAM,
  CLASSES,

  /** No requirement, or a line that is none. */
  LINES,

  /** A requirement whose name does not say what counts for it, or that stands twice. */
  NAMES,

  /** The requirements do not add up to the total. */
  SUM,
  SOURCE,

  /** No day on which it was read, or one to come. */
  READ,

  /** No day from which it holds. */
  IN_FORCE
}

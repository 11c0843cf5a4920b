package org.monarca.exchange.credit;

/**
 * What came of saying what a State asks for.
 *
 * @param about the line that it is about; blank where it is about none
 */
public record Edited(Came came, String about) {

  static final Edited DONE = of(Came.DONE);

  static Edited of(Came came) {
    return new Edited(came, "");
  }

  public boolean isDone() {
    return came == Came.DONE;
  }

  /** Whether it was kept, or why not. */
  public enum Came {
    DONE,

    /** There is no such plan, or it is another State's. */
    UNKNOWN,

    /** Somebody kept something of the plan since its writer read it. */
    CHANGED,
    PROGRAM,
    CLASSES,

    /** No requirement, or too many. */
    LINES,

    /** A line is none. */
    LINE,

    /** No course counts for a requirement, and its writer does not leave it to the school. */
    COUNTS_NOTHING,

    /** Two lines have one name. */
    TWICE,

    /** The requirements do not add up to the total. */
    SUM,
    SOURCE,

    /** No day on which it was read, or one to come. */
    READ,

    /** No day from which it holds. */
    IN_FORCE
  }
}

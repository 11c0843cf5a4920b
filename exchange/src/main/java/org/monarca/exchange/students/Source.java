package org.monarca.exchange.students;

/**
 * A State's record of a child, locked until the transaction ends.
 *
 * @param floor what was said before it, and was never seen alive, is history
 */
record Source(long id, Moment floor) {}

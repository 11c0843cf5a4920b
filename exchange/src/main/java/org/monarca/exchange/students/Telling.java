package org.monarca.exchange.students;

/**
 * One submission that said something of a State's children.
 *
 * @param number small, the exchange's own; lines refer to it
 */
record Telling(int number, Moment moment) {}

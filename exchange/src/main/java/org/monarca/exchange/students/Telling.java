package org.monarca.exchange.students;

/**
 * What one submission said at one moment of a State's children.
 *
 * @param number small, the exchange's own; lines refer to it
 */
record Telling(int number, Moment moment) {}

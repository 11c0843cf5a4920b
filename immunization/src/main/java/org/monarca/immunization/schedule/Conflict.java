package org.monarca.immunization.schedule;

/**
 * Two live vaccines between which time must pass (CDSi 6.7).
 *
 * @param previous CVX of the one given before
 * @param begin from here on after it the other does not count
 * @param minimumEnd until here, when the one before was valid
 * @param end until here otherwise, and in forecasts
 */
public record Conflict(int previous, int current, Period begin, Period minimumEnd, Period end) {}

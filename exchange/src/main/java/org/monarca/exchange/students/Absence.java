package org.monarca.exchange.students;

/**
 * How many of a State's living records a full list leaves out.
 *
 * @param living the State's living records
 * @param absent those of them that the list leaves out, and that were not said anew since
 */
public record Absence(long living, long absent) {}

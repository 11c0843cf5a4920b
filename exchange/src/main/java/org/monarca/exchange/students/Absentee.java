package org.monarca.exchange.students;

/**
 * A living record that a full list leaves out.
 *
 * @param source its number
 */
public record Absentee(long source, String stateStudentId) {}

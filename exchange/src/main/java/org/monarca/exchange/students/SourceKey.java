package org.monarca.exchange.students;

/**
 * A child as one State numbers it; exact and case-sensitive.
 *
 * @param state postal code
 */
public record SourceKey(String state, String stateStudentId) {}

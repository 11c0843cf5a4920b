package org.monarca.records.submission;

/**
 * What was found.
 *
 * @param students student rows: accepted and rejected together
 * @param records all rows but the header
 */
public record Counts(long students, long records, long accepted, long rejected) {}

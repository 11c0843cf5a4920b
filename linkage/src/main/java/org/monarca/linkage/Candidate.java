package org.monarca.linkage;

/**
 * A record already known, which a blocking key brought up.
 *
 * @param record the number of the record
 * @param child the child to whom it belongs
 * @param profile what it says
 */
public record Candidate(long record, String child, Profile profile) {}

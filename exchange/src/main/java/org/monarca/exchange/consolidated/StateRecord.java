package org.monarca.exchange.consolidated;

import java.time.Instant;

/**
 * One State's record of a child.
 *
 * @param asOf when the State last said who the child is, or withdrew it
 */
public record StateRecord(String state, String stateStudentId, Instant asOf, boolean withdrawn) {}

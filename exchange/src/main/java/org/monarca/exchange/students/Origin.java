package org.monarca.exchange.students;

import java.util.UUID;

/**
 * The submission in which something was said.
 *
 * @param submission its number in the exchange
 * @param submissionId the identifier that the State gave it
 */
public record Origin(UUID submission, String submissionId) {}

package org.monarca.exchange.credit.plans;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody read a plan in its official text.
 *
 * @param source the text, with its section
 * @param read the day on which it was read
 * @param by the account
 */
public record Confirmation(String source, LocalDate read, String by, Instant at) {}

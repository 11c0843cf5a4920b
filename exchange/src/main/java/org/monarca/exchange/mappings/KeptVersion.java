package org.monarca.exchange.mappings;

import java.time.Instant;

/**
 * A version of a mapping.
 *
 * @param madeBy account
 */
public record KeptVersion(int number, String title, Instant made, String madeBy) {}

package org.monarca.exchange.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which child a source record is.
 *
 * @param contradiction what speaks against what the State says; there is a warning for each
 */
public record Resolution(
    long source, ExchangeId id, Outcome outcome, @Nullable Contradiction contradiction) {}

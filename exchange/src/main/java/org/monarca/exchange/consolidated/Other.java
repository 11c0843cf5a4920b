package org.monarca.exchange.consolidated;

import java.time.Instant;

/** What another record says of the same element. */
public record Other(String value, String state, Instant asOf) {}

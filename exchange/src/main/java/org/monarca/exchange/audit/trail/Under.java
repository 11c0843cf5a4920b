package org.monarca.exchange.audit.trail;

import java.time.Instant;

/** A number of a child, and the time in which what was done to it was done to that child. */
public record Under(String number, Instant from, Instant to) {}

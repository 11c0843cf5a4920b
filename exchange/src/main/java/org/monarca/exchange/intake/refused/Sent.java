package org.monarca.exchange.intake.refused;

import java.time.Instant;
import java.util.UUID;

/** A submission that is worked on. */
public record Sent(UUID submission, String state, Instant received) {}

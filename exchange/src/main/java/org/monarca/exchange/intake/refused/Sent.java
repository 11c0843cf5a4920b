package org.monarca.exchange.intake.refused;

import java.time.Instant;
import java.util.UUID;

/**
 * A submission that is worked on.
 *
 * @param received when the exchange had it; of what is said one child at a time, when it was said
 */
public record Sent(UUID submission, String state, Instant received) {}

package org.monarca.exchange.oversight.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done, or who was told.
 *
 * @param clock the one that it meets; absent where it meets none
 * @param waives whether it says why that one is not needed, and does not meet it
 * @param concerned who turned out to be concerned besides
 */
public record NewStep(
    Instant at, @Nullable String clock, boolean waives, String what, Concerned concerned) {}

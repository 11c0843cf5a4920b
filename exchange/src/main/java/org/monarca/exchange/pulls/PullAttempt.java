package org.monarca.exchange.pulls;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an attempt to fetch.
 *
 * @param dryRun whether it was tried only
 * @param outcome a code
 * @param endedWell whether nothing is to be mended
 * @param bytes that came; null where none were taken
 * @param submission that they are; null where none were taken
 * @param again when it is tried again before its time; null for not
 */
public record PullAttempt(
    UUID id,
    boolean dryRun,
    Instant finished,
    String outcome,
    boolean endedWell,
    @Nullable Long bytes,
    @Nullable UUID submission,
    @Nullable Instant again) {}

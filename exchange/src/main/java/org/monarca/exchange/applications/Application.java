package org.monarca.exchange.applications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application for an account.
 *
 * @param changed since when it has its stage
 * @param confirmed when the applicant showed that the address is theirs
 * @param vouched when the verifying authority said that identity, need and level are checked
 * @param decidedBy account of the user administrator
 * @param reason of whoever declined it or sent it back last
 * @param account that was made
 */
public record Application(
    UUID id,
    Stage stage,
    Form form,
    Instant asked,
    Instant changed,
    @Nullable Instant confirmed,
    @Nullable Instant vouched,
    @Nullable Instant decided,
    @Nullable String decidedBy,
    @Nullable String reason,
    @Nullable String account) {}

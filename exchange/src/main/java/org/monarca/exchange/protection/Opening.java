package org.monarca.exchange.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;

/**
 * Somebody opened a protected record in an emergency.
 *
 * @param state of whoever opened it; absent for the Department's people
 * @param note what happened, in their words
 */
public record Opening(
    long id,
    ExchangeId child,
    String account,
    @Nullable String state,
    EmergencyReason reason,
    String note,
    Instant opened,
    Instant until) {}

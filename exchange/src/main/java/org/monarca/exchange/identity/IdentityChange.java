package org.monarca.exchange.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A State's record has another exchange ID than before.
 *
 * @param sequence position in the order of all changes
 * @param from absent when the record had none before
 */
public record IdentityChange(
    long sequence,
    Instant at,
    IdentityEvent.What what,
    String stateStudentId,
    @Nullable ExchangeId from,
    ExchangeId to) {}

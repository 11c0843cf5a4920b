package org.monarca.exchange.access.federation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identity that is bound to an account.
 *
 * @param called what the provider called its person when it was bound; empty where it said nothing
 * @param used null where nobody has come by it yet
 */
public record BoundIdentity(
    long id, String issuer, String called, Instant bound, @Nullable Instant used) {}

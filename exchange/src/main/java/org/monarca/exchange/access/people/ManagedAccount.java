package org.monarca.exchange.access.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as its user administrator sees it.
 *
 * @param reason why it has the status; absent for one that was never changed
 * @param since when it got the status; absent likewise
 * @param by account or part of the exchange that gave it; absent likewise
 * @param lastUsed to the hour; absent where nobody has signed in yet
 */
public record ManagedAccount(
    Account account,
    AccountStatus status,
    @Nullable AccountReason reason,
    @Nullable Instant since,
    @Nullable String by,
    Instant created,
    @Nullable Instant lastUsed) {}

package org.monarca.exchange.access.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.roles.RoleGrant;

/**
 * An account as its user administrator sees it.
 *
 * @param grants the roles of it that the administrator gives and ends, ended ones last
 * @param reason why it has the status; absent for one that was never changed
 * @param since when it got the status; absent likewise
 * @param by account or part of the exchange that gave it; absent likewise
 * @param lastUsed to the hour; absent where nobody has signed in yet
 * @param trained when its person took the security training last; absent where none is known
 */
public record ManagedAccount(
    Account account,
    List<RoleGrant> grants,
    AccountStatus status,
    @Nullable AccountReason reason,
    @Nullable Instant since,
    @Nullable String by,
    Instant created,
    @Nullable Instant lastUsed,
    @Nullable LocalDate trained) {

  ManagedAccount with(List<RoleGrant> some) {
    return new ManagedAccount(account, some, status, reason, since, by, created, lastUsed, trained);
  }
}

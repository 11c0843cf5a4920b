package org.monarca.exchange.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;

/**
 * Somebody opened a protected record in an emergency.
 *
 * @param account absent where it is withheld who it was
 * @param state of whoever opened it; absent for the Department's people, and where it is withheld
 * @param note what happened, in their words; empty where it is withheld
 */
public record Opening(
    long id,
    ExchangeId child,
    @Nullable String account,
    @Nullable String state,
    EmergencyReason reason,
    String note,
    Instant opened,
    Instant until) {

  /** The same without what may tell where the child is. */
  Opening withheld() {
    return new Opening(id, child, null, null, reason, "", opened, until);
  }
}

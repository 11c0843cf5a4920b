package org.monarca.exchange.access.reviews;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.roles.RoleGrant;

/**
 * A role in a review.
 *
 * @param lastUsed when its person signed in last, to the hour; absent where they never did
 * @param trained when they took the security training last; absent where none is known
 * @param kept whether it was decided to keep it; one that was not and has not ended waits
 * @param decided when; absent where nobody has decided
 * @param decidedBy account; absent likewise
 */
public record ReviewItem(
    RoleGrant grant,
    String name,
    String email,
    @Nullable Instant lastUsed,
    @Nullable LocalDate trained,
    boolean kept,
    @Nullable Instant decided,
    @Nullable String decidedBy) {

  /** Whether somebody has to look at it. */
  public boolean waits() {
    return decided == null && grant.ended() == null;
  }
}

package org.monarca.exchange.access.reviews;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review, with as much of it as whoever looks at it sees.
 *
 * @param state postal code; absent for the Department's, which has the States' user administrators
 * @param lastDay on which a role can be looked at before it is suspended
 * @param all roles in it
 * @param waiting of these those about which nobody has decided yet
 * @param kept of these
 */
public record Review(
    long id,
    @Nullable String state,
    ReviewKind kind,
    Instant opened,
    LocalDate lastDay,
    long all,
    long waiting,
    long kept) {

  /** About how many somebody decided, or which have ended by themselves. */
  public long done() {
    return all - waiting;
  }
}

package org.monarca.exchange.identity.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Near matches that wait for a person, by how long they have waited.
 *
 * @param week for seven days or less
 * @param month for longer, and thirty days or less
 * @param longer for longer than that
 * @param oldest since when the oldest one waits; absent when none does
 */
public record Backlog(long week, long month, long longer, @Nullable Instant oldest) {

  static final Backlog NONE = new Backlog(0, 0, 0, null);

  public long all() {
    return week + month + longer;
  }

  Backlog plus(Backlog other) {
    return new Backlog(
        week + other.week,
        month + other.month,
        longer + other.longer,
        earlier(oldest, other.oldest));
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }
}

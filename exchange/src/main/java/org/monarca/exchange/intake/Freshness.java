package org.monarca.exchange.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh what a State sends is: what is absent may only be late.
 *
 * @param accepted when the latest submission that was accepted came; absent where none did
 * @param everyDays within how many days the State says it sends again
 */
public record Freshness(String state, @Nullable Instant accepted, int everyDays) {

  /** Whether the State has been silent for longer than it says. */
  public boolean isOverdue(Instant now) {
    return accepted == null || accepted.plus(Duration.ofDays(everyDays)).isBefore(now);
  }
}

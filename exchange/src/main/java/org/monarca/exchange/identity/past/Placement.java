package org.monarca.exchange.identity.past;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands from a turn on.
 *
 * @param number of its child
 * @param how it came there, as {@code identity.link} has it
 * @param weight bits, where the engine compared
 */
public record Placement(
    long turn,
    long number,
    String how,
    @Nullable Float weight,
    @Nullable String model,
    Instant at) {

  /** By what people decided. */
  public static Placement byPeople(long turn, long number, Instant at) {
    return new Placement(turn, number, "person", null, null, at);
  }

  /** Whether it was given a number of its own because a person must decide. */
  public boolean isForReview() {
    return how.equals("review");
  }
}

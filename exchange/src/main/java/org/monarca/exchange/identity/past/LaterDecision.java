package org.monarca.exchange.identity.past;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision of people that holds.
 *
 * @param joinedInto the number that the children of the others came to have; absent where they were
 *     parted
 * @param from the number that each record had which it moved
 * @param to the number that it gave each of them
 */
public record LaterDecision(
    long id,
    long turn,
    Instant at,
    @Nullable Long joinedInto,
    Map<Long, Long> from,
    Map<Long, Long> to) {

  LaterDecision(long id, long turn, Instant at, @Nullable Long joinedInto) {
    this(id, turn, at, joinedInto, new HashMap<>(), new HashMap<>());
  }
}

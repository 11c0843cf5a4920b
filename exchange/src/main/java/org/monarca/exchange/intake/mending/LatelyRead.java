package org.monarca.exchange.intake.mending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.monarca.exchange.intake.RejectedChildren;

/**
 * The refused of the submissions that somebody mends just now. A submission may hold half a million
 * children, and is not read anew for each of forty forms.
 */
final class LatelyRead {

  private static final int MOST = 4;
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final Map<UUID, Read> read = new LinkedHashMap<>();

  LatelyRead(InstantSource clock) {
    this.clock = clock;
  }

  private record Read(Instant at, RejectedChildren children) {}

  /** Whoever asks may see the submission: that is not decided here. */
  synchronized Optional<RejectedChildren> of(
      UUID submission, Supplier<Optional<RejectedChildren>> reading) {
    var now = clock.instant();
    read.values().removeIf(one -> one.at().plus(KEPT).isBefore(now));
    var known = read.get(submission);
    if (known != null) {
      return Optional.of(known.children());
    }
    var children = reading.get();
    children.ifPresent(found -> {
      if (read.size() == MOST) {
        read.remove(read.keySet().iterator().next());
      }
      read.put(submission, new Read(now, found));
    });
    return children;
  }
}

package org.monarca.exchange.intake.mending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.monarca.exchange.intake.RejectedChildren;
import org.monarca.exchange.platform.Crowded;

/**
 * The refused of the submissions that somebody mends just now. A submission may hold half a million
 * children, and is not read anew for each of forty forms. Whoever asks for one that is being read
 * waits for it; others do not.
 */
final class LatelyRead {

  private static final Duration KEPT = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final int most;
  private final Semaphore places;
  private final Map<Part, Read> read = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most so many are kept
   * @param atOnce so many are read at the same time; whoever asks for another one comes again
   */
  LatelyRead(InstantSource clock, int most, int atOnce) {
    this.clock = clock;
    this.most = most;
    this.places = new Semaphore(atOnce);
  }

  /** Of a submission, from a number on. */
  private record Part(UUID submission, int from) {}

  /** One reading; it equals no other. */
  private static final class Read {

    private final Instant at;
    private final CompletableFuture<Optional<RejectedChildren>> children =
        new CompletableFuture<>();

    Read(Instant at) {
      this.at = at;
    }
  }

  /**
   * Whoever asks may see the submission: that is not decided here.
   *
   * @param from the number of the first that is read
   */
  Optional<RejectedChildren> of(
      UUID submission, int from, Supplier<Optional<RejectedChildren>> reading) {
    var part = new Part(submission, from);
    var mine = new Read(clock.instant());
    var known = known(part, mine);
    if (known != mine) {
      return known.children.join();
    }
    if (!places.tryAcquire()) {
      throw failed(part, mine, new Crowded("reading refused children"));
    }
    try {
      var children = reading.get();
      mine.children.complete(children);
      if (children.isEmpty()) {
        forget(part, mine);
      }
      return children;
    } finally {
      places.release();
      if (!mine.children.isDone()) {
        failed(part, mine, new IllegalStateException("could not be read"));
      }
    }
  }

  private synchronized Read known(Part part, Read mine) {
    read.values().removeIf(one -> one.at.plus(KEPT).isBefore(mine.at));
    var known = read.get(part);
    if (known != null) {
      return known;
    }
    if (read.size() == most) {
      read.remove(read.keySet().iterator().next());
    }
    read.put(part, mine);
    return mine;
  }

  private RuntimeException failed(Part part, Read mine, RuntimeException why) {
    forget(part, mine);
    mine.children.completeExceptionally(why);
    return why;
  }

  private synchronized void forget(Part part, Read mine) {
    read.remove(part, mine);
  }
}

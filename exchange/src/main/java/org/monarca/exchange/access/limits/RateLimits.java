package org.monarca.exchange.access.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts who did what how often, in this process. */
@Service
public class RateLimits {

  private static final int SWEPT_ABOVE = 50_000;
  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);

  /** Buckets remembered at most; whoever comes beyond them shares one. */
  static final int MOST = 500_000;

  private static final String ALL_OTHERS = "all others";

  private final ConcurrentMap<Key, Bucket> buckets = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final int factor;
  private final AtomicLong swept = new AtomicLong();

  RateLimits(InstantSource clock, RateLimitSettings settings) {
    this.clock = clock;
    this.factor = settings.factor();
  }

  /** How many at once, as this installation has it. */
  public int permits(RateLimit limit) {
    return Math.multiplyExact(limit.permits(), factor);
  }

  /**
   * Takes one permit.
   *
   * @param who whose bucket
   * @return empty when granted
   */
  public Optional<Wait> take(RateLimit limit, String who) {
    sweep();
    var bucket =
        buckets.compute(key(limit, who), (key, old) -> filled(key, old).less(limit.window()));
    return bucket.granted()
        ? Optional.empty()
        : Optional.of(new Wait(untilNext(limit, bucket), bucket.first()));
  }

  /** Whether there is none to take at this moment. */
  public boolean isEmpty(RateLimit limit, String who) {
    var key = key(limit, who);
    var bucket = buckets.get(key);
    return bucket != null && filled(key, bucket).permits() < 1;
  }

  /** Puts one back: what was done after all does not count. */
  public void giveBack(RateLimit limit, String who) {
    buckets.computeIfPresent(key(limit, who), (key, old) -> filled(key, old).more(permits(limit)));
  }

  /** Forgets what was counted: another thing is asked for from now on. */
  public void forget(RateLimit limit, String who) {
    buckets.remove(key(limit, who));
  }

  /** How many buckets are remembered. */
  int size() {
    return buckets.size();
  }

  private Bucket filled(Key key, @Nullable Bucket old) {
    var now = clock.instant();
    int most = permits(key.limit());
    if (old == null) {
      return new Bucket(most, now, true, null, false);
    }
    double since = Duration.between(old.at(), now).toNanos();
    double gained = most * Math.max(0, since) / key.limit().window().toNanos();
    return new Bucket(Math.min(most, old.permits() + gained), now, true, old.refused(), false);
  }

  private Duration untilNext(RateLimit limit, Bucket bucket) {
    double windows = (1 - bucket.permits()) / permits(limit);
    long seconds = (long) Math.ceil(windows * limit.window().toNanos() / 1e9);
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  private Key key(RateLimit limit, String who) {
    var own = new Key(limit, who);
    return buckets.size() < MOST || buckets.containsKey(own) ? own : new Key(limit, ALL_OTHERS);
  }

  /**
   * Full buckets are forgotten once there are many: a full one is as good as none. Looking at all
   * of them takes time, so it is done by one at a time, and not for every request.
   */
  private void sweep() {
    if (buckets.size() > SWEPT_ABOVE && isTimeToSweep()) {
      buckets.entrySet().removeIf(entry -> isFull(entry.getKey(), entry.getValue()));
    }
  }

  private boolean isFull(Key key, Bucket bucket) {
    return filled(key, bucket).permits() >= permits(key.limit());
  }

  private boolean isTimeToSweep() {
    long now = clock.instant().toEpochMilli();
    long last = swept.get();
    return now - last >= BETWEEN_SWEEPS.toMillis() && swept.compareAndSet(last, now);
  }

  /**
   * No permit.
   *
   * @param time after which there is one again
   * @param first whether nobody was told so of this bucket within the limit's window: the audit
   *     hears of it once
   */
  public record Wait(Duration time, boolean first) {}

  private record Key(RateLimit limit, String who) {}

  /**
   * @param granted whether the last one who asked got a permit
   * @param refused when the first refusal of the window was
   * @param first whether the last answer was that refusal
   */
  private record Bucket(
      double permits, Instant at, boolean granted, @Nullable Instant refused, boolean first) {

    Bucket less(Duration window) {
      if (permits >= 1) {
        return new Bucket(permits - 1, at, true, refused, false);
      }
      boolean isOver = refused == null || !at.isBefore(refused.plus(window));
      return new Bucket(permits, at, false, isOver ? at : refused, isOver);
    }

    Bucket more(int most) {
      return new Bucket(Math.min(most, permits + 1), at, true, refused, false);
    }
  }
}

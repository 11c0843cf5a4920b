package org.monarca.exchange.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts who did what how often, in this process. */
@Service
public class RateLimits {

  private static final int SWEPT_ABOVE = 50_000;

  private final ConcurrentMap<Key, Bucket> buckets = new ConcurrentHashMap<>();
  private final InstantSource clock;
  private final int factor;

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
   * @return empty when granted, else the time after which there is one again
   */
  Optional<Duration> take(RateLimit limit, String who) {
    sweep();
    var bucket = buckets.compute(new Key(limit, who), (key, old) -> filled(key, old).less());
    return bucket.granted() ? Optional.empty() : Optional.of(untilNext(limit, bucket));
  }

  /** Puts one back: what was done after all does not count. */
  void giveBack(RateLimit limit, String who) {
    buckets.computeIfPresent(
        new Key(limit, who), (key, old) -> filled(key, old).more(permits(limit)));
  }

  /** How many buckets are remembered. */
  int size() {
    return buckets.size();
  }

  private Bucket filled(Key key, @Nullable Bucket old) {
    var now = clock.instant();
    int most = permits(key.limit());
    if (old == null) {
      return new Bucket(most, now, true);
    }
    double since = Duration.between(old.at(), now).toNanos();
    double gained = most * Math.max(0, since) / key.limit().window().toNanos();
    return new Bucket(Math.min(most, old.permits() + gained), now, true);
  }

  private Duration untilNext(RateLimit limit, Bucket bucket) {
    double windows = (1 - bucket.permits()) / permits(limit);
    long seconds = (long) Math.ceil(windows * limit.window().toNanos() / 1e9);
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  /** Full buckets are forgotten once there are many: a full one is as good as none. */
  private void sweep() {
    if (buckets.size() > SWEPT_ABOVE) {
      buckets.entrySet().removeIf(entry -> isFull(entry.getKey(), entry.getValue()));
    }
  }

  private boolean isFull(Key key, Bucket bucket) {
    return filled(key, bucket).permits() >= permits(key.limit());
  }

  private record Key(RateLimit limit, String who) {}

  /**
   * @param granted whether the last one who asked got a permit
   */
  private record Bucket(double permits, Instant at, boolean granted) {

    Bucket less() {
      return permits >= 1 ? new Bucket(permits - 1, at, true) : new Bucket(permits, at, false);
    }

    Bucket more(int most) {
      return new Bucket(Math.min(most, permits + 1), at, true);
    }
  }
}

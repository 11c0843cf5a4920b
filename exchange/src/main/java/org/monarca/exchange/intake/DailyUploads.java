package org.monarca.exchange.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * How many bytes a State sends within 24 hours, counted from the ledger itself, whichever process
 * took them. While a State is far from its limit the count is remembered for a moment; what others
 * take in that moment may be beyond it.
 */
final class DailyUploads {

  private static final Duration WINDOW = Duration.ofHours(24);
  private static final Duration REMEMBERED = Duration.ofSeconds(10);

  /** From this share of the limit on it is counted each time. */
  private static final double NEAR = 0.9;

  private static final String SENT =
      "select coalesce(sum(bytes), 0) from intake.submission where state = :state and received > :since";

  /** The latest that must be a day old before there is room. */
  private static final String IN_THE_WAY =
      """
      select received
        from (select received, sum(bytes) over (order by received desc, id) as sent
                from intake.submission
               where state = :state and received > :since) as latest
       where sent > :room
       order by received desc
       limit 1
      """;

  private final Database database;
  private final InstantSource clock;
  private final ToLongFunction<String> most;
  private final Map<String, Counted> counted = new ConcurrentHashMap<>();

  /**
   * @param most bytes of a State within 24 hours
   */
  DailyUploads(Database database, InstantSource clock, ToLongFunction<String> most) {
    this.database = database;
    this.clock = clock;
    this.most = most;
  }

  /**
   * Whether so many more may come from that State; joins the transaction under way.
   *
   * @return how long until they may; empty where they may now
   */
  Optional<Duration> wait(Actor sender, String state, long bytes) {
    var now = clock.instant();
    long may = most.applyAsLong(state);
    var known = counted.get(state);
    if (known != null
        && now.isBefore(known.at().plus(REMEMBERED))
        && known.bytes() + bytes < NEAR * may) {
      return Optional.empty();
    }
    return database.read(
        sender,
        () -> {
          long sent = sent(state, now);
          counted.put(state, new Counted(sent, now));
          return sent + bytes <= may
              ? Optional.empty()
              : Optional.of(until(state, may - bytes, now));
        });
  }

  /** Whether that State may not send as much within a day at all. */
  boolean neverFits(String state, long bytes) {
    return bytes > most.applyAsLong(state);
  }

  /** So many have come. */
  void taken(String state, long bytes) {
    counted.computeIfPresent(
        state, (own, before) -> new Counted(before.bytes() + bytes, before.at()));
  }

  private long sent(String state, Instant now) {
    return database
        .jdbc()
        .sql(SENT)
        .param("state", state)
        .param("since", Times.utc(now.minus(WINDOW)))
        .query(Long.class)
        .single();
  }

  private Duration until(String state, long room, Instant now) {
    var last =
        database
            .jdbc()
            .sql(IN_THE_WAY)
            .param("state", state)
            .param("since", Times.utc(now.minus(WINDOW)))
            .param("room", room)
            .query((row, n) -> Times.instant(row, "received"))
            .optional()
            .orElse(now);
    return Duration.between(now, last.plus(WINDOW)).plusSeconds(1);
  }

  private record Counted(long bytes, Instant at) {}
}

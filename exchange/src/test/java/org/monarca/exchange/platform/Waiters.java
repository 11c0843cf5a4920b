package org.monarca.exchange.platform;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who waits in the database for what a transaction holds. */
public final class Waiters {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Those who wait for this connection, and those who wait for them. */
  private static final String BEHIND =
      """
      with recursive waiting as (
        select distinct pid, pg_blocking_pids(pid) as blocked_by from pg_locks where not granted),
      behind (pid) as (
        select pid from waiting where pg_backend_pid() = any(blocked_by)
        union
        select waiting.pid from waiting join behind on behind.pid = any(waiting.blocked_by))
      select count(*) from behind
      """;

  private Waiters() {}

  /** Comes back when so many wait for what the transaction under way holds. */
  public static void await(Database database, int count) {
    await(database.jdbc(), count);
  }

  /**
   * The same.
   *
   * @param holder statements of the one connection that holds something
   */
  static void await(JdbcClient holder, int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (holder.sql(BEHIND).query(Long.class).single() < count) {
      if (System.nanoTime() > end) {
        throw new AssertionError("fewer than %d wait".formatted(count));
      }
      Thread.onSpinWait();
    }
  }
}

package org.monarca.exchange.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * The connections of a running service. Where a machine at one end dies or its network does,
 * nothing says so to the other; both look for that themselves, so that no transaction holds what
 * all others wait for, and no thread waits for an answer that nobody gives.
 */
final class ServicePool {

  /**
   * A chunk of children waits in a table of its connection ({@link Database#copyBehindWall}); with
   * less than this PostgreSQL writes it to the disk. Taken by connections that copy, when they do.
   */
  private static final String ROOM_FOR_A_CHUNK = "temp_buffers=32MB";

  /** What is answered to a sender is on the disk, whatever the server does for others. */
  private static final String DURABLE = "synchronous_commit=on";

  /** PostgreSQL asks a silent service whether it is there as {@link WatchedSockets} ask it. */
  private static final String ASK =
      "tcp_keepalives_idle=%d -c tcp_keepalives_interval=%d -c tcp_keepalives_count=%d"
          .formatted(WatchedSockets.IDLE, WatchedSockets.INTERVAL, WatchedSockets.COUNT);

  /**
   * What it sent and nobody took, which also is how long it asks in vain: Linux lets this overrule
   * the count of questions. And whether somebody still waits for the statement that it is at.
   */
  private static final String GIVE_UP =
      "tcp_user_timeout=30s -c client_connection_check_interval=10s";

  private ServicePool() {}

  static HikariDataSource of(DatabaseAddress address, DatabaseSettings settings) {
    var pool = new HikariDataSource();
    pool.setPoolName("service");
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.service().user());
    pool.setPassword(address.service().password());
    pool.setMaximumPoolSize(settings.connections());
    pool.setConnectionTimeout(settings.patience().toMillis());
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", "monarca");
    pool.addDataSourceProperty("options", options(settings.silence()));
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.addDataSourceProperty("socketFactory", WatchedSockets.class.getName());
    pool.addDataSourceProperty("socketTimeout", Long.toString(settings.silence().toSeconds()));
    // The details of an error of the database are values of rows: nothing for a log.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    return pool;
  }

  private static String options(Duration silence) {
    return String.join(
        " -c ",
        "-c " + ROOM_FOR_A_CHUNK,
        DURABLE,
        ASK,
        GIVE_UP,
        "idle_in_transaction_session_timeout=" + silence.toMillis());
  }
}

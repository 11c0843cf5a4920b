package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;

/** What becomes of a service and its database when nothing says that one of them is gone. */
class ServicePoolTest {

  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Actor SOMEBODY = Actor.exchange("test");

  private final TestDatabase test = TestDatabase.fresh();
  private final Cable cable;
  private final HikariDataSource pool;
  private final Database database;

  ServicePoolTest() throws IOException {
    var near = test.address();
    cable = Cable.to(Integer.parseInt(near.url().replaceFirst(".*:(\\d+)/.*", "$1")));
    var far =
        new DatabaseAddress(
            near.url().replaceFirst(":\\d+/", ":" + cable.port() + "/"),
            near.owner(),
            near.service());
    pool = ServicePool.of(far, settings(far));
    database = new Database(pool, new DataSourceTransactionManager(pool));
  }

  @BeforeEach
  void itAnswers() {
    assertThat(database.answers()).isTrue();
  }

  @AfterEach
  void close() throws IOException {
    pool.close();
    cable.close();
    test.close();
  }

  /** As where the machine of one of two services loses its power while it links. */
  @Test
  void whatAServiceHoldsThatIsGoneIsLetGoOfAndItsThreadComesBack() {
    var begin = Instant.now();

    assertThatThrownBy(() ->
            database.write(
                SOMEBODY,
                () -> {
                  database
                      .jdbc()
                      .sql("select pg_advisory_xact_lock(7)")
                      .query((row, n) -> 1)
                      .single();
                  cable.swallow();
                  assertThat(isFree()).isFalse();
                  awaitFree();
                  database.jdbc().sql("select 1").query(Integer.class).single();
                }))
        .isInstanceOfAny(DataAccessException.class, TransactionException.class);

    assertThat(Duration.between(begin, Instant.now())).isLessThan(SOON);
    assertThat(database.read(SOMEBODY, () -> one())).isEqualTo(1);
  }

  @Test
  void aStatementThatNobodyAnswersIsGivenUp() {
    var begin = Instant.now();

    assertThatThrownBy(() ->
            database.write(
                SOMEBODY,
                () -> {
                  cable.swallow();
                  return one();
                }))
        .isInstanceOfAny(DataAccessException.class, TransactionException.class);

    assertThat(Duration.between(begin, Instant.now())).isBetween(SILENCE, SOON);
  }

  @Test
  void bothEndsAskWhetherTheOtherIsThere() throws IOException {
    assertThat(setting("tcp_keepalives_idle")).isEqualTo("10");
    assertThat(setting("tcp_keepalives_interval")).isEqualTo("5");
    assertThat(setting("tcp_keepalives_count")).isEqualTo("3");
    assertThat(setting("tcp_user_timeout")).isEqualTo("30000");
    assertThat(setting("client_connection_check_interval")).isEqualTo("10000");
    assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("2000");
    assertThat(setting("temp_buffers")).isEqualTo("4096");
    try (var socket = new WatchedSockets().createSocket("127.0.0.1", cable.port())) {
      assertThat(socket.getKeepAlive()).isTrue();
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE)).isEqualTo(10);
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL)).isEqualTo(5);
      assertThat(socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT)).isEqualTo(3);
    }
  }

  @Test
  void whatIsCommittedIsOnTheDiskWhateverTheServerDoesForOthers() {
    var name = test.jdbc().sql("select current_database()").query(String.class).single();
    test.jdbc().sql("alter database %s set synchronous_commit = off".formatted(name)).update();
    pool.getHikariPoolMXBean().softEvictConnections();

    assertThat(setting("synchronous_commit")).isEqualTo("on");
  }

  static DatabaseSettings settings(DatabaseAddress address) {
    return new DatabaseSettings(
        address.url(),
        null,
        address.owner(),
        address.service(),
        4,
        Duration.ofSeconds(5),
        SILENCE,
        true);
  }

  private int one() {
    return database.jdbc().sql("select 1").query(Integer.class).single();
  }

  private String setting(String name) {
    return JdbcClient.create(pool)
        .sql("select setting from pg_settings where name = ?")
        .param(name)
        .query(String.class)
        .single();
  }

  private boolean isFree() {
    return test.jdbc().sql("select pg_try_advisory_xact_lock(7)").query(Boolean.class).single();
  }

  private void awaitFree() {
    var until = Instant.now().plus(SOON);
    while (!isFree()) {
      assertThat(Instant.now()).as("the lock is let go of").isBefore(until);
      rest();
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

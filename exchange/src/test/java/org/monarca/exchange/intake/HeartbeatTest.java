package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Database;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A hold lives on through an outage of the database that is shorter than it. */
class HeartbeatTest {

  private static final Duration EVERY = Duration.ofMillis(10);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final TestIntake intake = new TestIntake();
  private final Connections connections = new Connections();
  private final Claims claims =
      new Claims(
          new Database(connections, new DataSourceTransactionManager(connections)),
          intake.clock(),
          intake.clock(),
          TestIntake.LEASE);
  private final Heartbeat heartbeat = new Heartbeat(claims, EVERY);

  @AfterEach
  void close() {
    heartbeat.close();
    intake.close();
  }

  @Test
  void theHeartBeatsOnAfterNoConnectionWasToBeHad() throws InterruptedException {
    intake.accepted("TX", SentBundle.delta("TX", "s1").child(1).bytes());
    var beat = heartbeat.of(claims.next().orElseThrow());
    await(this::isHeldFromNow);

    connections.away = true;
    await(() -> connections.refused.get() > 2);
    intake.wait(Duration.ofSeconds(15));
    assertThat(isHeldFromNow()).isFalse();
    connections.away = false;

    await(this::isHeldFromNow);
    beat.stop();
  }

  private boolean isHeldFromNow() {
    return intake.count(
            "intake.submission where lease_until = '%s'"
                .formatted(intake.clock().instant().plus(TestIntake.LEASE)))
        == 1;
  }

  private static void await(BooleanSupplier sign) throws InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (!sign.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(until);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** As a pool whose server is away. */
  private final class Connections extends DelegatingDataSource {

    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;

    Connections() {
      super(intake.database().source());
    }

    @Override
    public Connection getConnection() throws SQLException {
      if (away) {
        refused.incrementAndGet();
        throw new SQLTransientConnectionException("none is to be had");
      }
      return super.getConnection();
    }
  }
}

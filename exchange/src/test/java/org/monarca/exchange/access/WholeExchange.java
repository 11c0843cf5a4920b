package org.monarca.exchange.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test of the whole service but its network, on a database of its own that all such tests share;
 * its clock can be moved.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(WholeExchange.Time.class)
public abstract class WholeExchange {

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    for (String property : DATABASE.properties()) {
      var pair = property.split("=", 2);
      registry.add(pair[0], () -> pair[1]);
    }
  }

  /** What is audited from now on. */
  protected static AuditTrail auditTrail() {
    return AuditTrail.from(DATABASE.jdbc());
  }

  protected static TestDatabase testDatabase() {
    return DATABASE;
  }

  /** The service's time: that of the machine, moved forward when a test says so. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Time {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  /** A clock that a test moves. */
  public static final class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    /** From now on it goes only where a test moves it. */
    public void stop() {
      stopped = Instant.now();
    }

    public void setAhead(Duration ahead) {
      this.ahead = ahead;
    }

    /** Goes with the machine again. */
    public void reset() {
      stopped = null;
      ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
      var base = stopped;
      return (base == null ? Instant.now() : base).plus(ahead);
    }
  }
}

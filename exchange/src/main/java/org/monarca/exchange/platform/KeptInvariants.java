package org.monarca.exchange.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.monarca.exchange.platform.DatabaseSettings.Login;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What must hold in the database at every moment, whatever happened to it: {@code invariants.sql}.
 * Asked as the owner, who may read all of it, and at one moment, whatever a service does meanwhile.
 */
public final class KeptInvariants {

  private static final String SCRIPT = script();

  /** Rows that are in memory together: a broken index may offend a million times. */
  private static final int AT_ONCE = 1_000;

  private final DriverManagerDataSource source;

  private KeptInvariants(String url, Login owner) {
    this.source = new DriverManagerDataSource(url, owner.user(), owner.password());
  }

  /** What offends. */
  public Offences offences() {
    var reading = new TransactionTemplate(new DataSourceTransactionManager(source));
    reading.setReadOnly(true);
    reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    return reading.execute(status -> {
      var jdbc = JdbcClient.create(source);
      jdbc.sql("select set_config('monarca.role', 'migration', true)").query(String.class).single();
      return offences(jdbc);
    });
  }

  /** As whoever may read everything; within a transaction a few rows of them at a time. */
  static Offences offences(JdbcClient jdbc) {
    var offences = new Offences();
    jdbc.sql(SCRIPT)
        .withFetchSize(AT_ONCE)
        .query(row -> {
          offences.add(row.getString("invariant"), row.getString("offender"));
        });
    return offences;
  }

  private static String script() {
    try {
      return new ClassPathResource("invariants.sql").getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of a service that runs. For a context of its own. */
  @Import(AttachedDatabase.class)
  public static class Running {

    @Bean
    KeptInvariants invariants(DatabaseSettings settings) {
      return new KeptInvariants(AttachedDatabase.url(settings), AttachedDatabase.owner(settings));
    }
  }

  /** Of a folder on which no service runs. For a context of its own. */
  @Import(RestingDatabase.class)
  public static class Resting {

    @Bean
    KeptInvariants invariants(EmbeddedDatabase server) {
      return new KeptInvariants(server.address().url(), server.address().owner());
    }
  }
}

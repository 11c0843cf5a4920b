package org.monarca.exchange.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.monarca.exchange.platform.DatabaseSettings.Login;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Opens the database: finds or starts it, migrates it as its owner, and from then on works as the
 * service, who owns nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, CrowdSettings.class})
class DatabaseConfiguration {

  /**
   * A chunk of children waits in a table of its connection ({@link Database#copyBehindWall}); with
   * less than this PostgreSQL writes it to the disk. Taken by connections that copy, when they do.
   */
  private static final String ROOM_FOR_A_CHUNK = "-c temp_buffers=32MB";

  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(DatabaseSettings settings) {
    if (settings.url() != null) {
      return DatabaseServer.external(
          new DatabaseAddress(settings.url(), settings.owner(), settings.service()));
    }
    Path directory =
        Objects.requireNonNull(
            settings.directory(), "monarca.database.url or monarca.database.directory must be set");
    return DatabaseServer.embedded(EmbeddedDatabase.start(directory.toAbsolutePath().normalize()));
  }

  /** Before anything else is ended: whoever ends the service may end its database with it. */
  @Bean
  ApplicationListener<ContextClosedEvent> leaveDatabaseAlone(DatabaseServer server) {
    return closing -> server.embedded().ifPresent(EmbeddedDatabase::leaveAlone);
  }

  @Bean
  DataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
    Migrations.run(server.address());
    var pool = new HikariDataSource();
    pool.setPoolName("service");
    pool.setJdbcUrl(server.address().url());
    login(pool, server.address().service());
    pool.setMaximumPoolSize(settings.connections());
    pool.setConnectionTimeout(settings.patience().toMillis());
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("ApplicationName", "monarca");
    pool.addDataSourceProperty("options", ROOM_FOR_A_CHUNK);
    // The details of an error of the database are values of rows: nothing for a log.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    LeastPrivilege.check(pool);
    return pool;
  }

  @Bean
  Database database(DataSource source, PlatformTransactionManager transactions) {
    return new Database(source, transactions);
  }

  private static void login(HikariDataSource pool, Login login) {
    pool.setUsername(login.user());
    pool.setPassword(login.password());
  }

  /**
   * The server that keeps the records, and how it ends: an embedded one stops with the service, an
   * external one goes on.
   */
  record DatabaseServer(DatabaseAddress address, Optional<EmbeddedDatabase> embedded)
      implements AutoCloseable {

    static DatabaseServer external(DatabaseAddress address) {
      return new DatabaseServer(address, Optional.empty());
    }

    static DatabaseServer embedded(EmbeddedDatabase database) {
      return new DatabaseServer(database.address(), Optional.of(database));
    }

    @Override
    public void close() throws java.io.IOException {
      if (embedded.isPresent()) {
        embedded.get().close();
      }
    }
  }
}

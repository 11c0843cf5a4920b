package org.monarca.exchange.platform;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
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
    var pool = ServicePool.of(server.address(), settings);
    LeastPrivilege.check(pool);
    if (settings.durable()) {
      Durability.check(pool);
    }
    return pool;
  }

  @Bean
  Database database(DataSource source, PlatformTransactionManager transactions) {
    return new Database(source, transactions);
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

package org.monarca.exchange.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.monarca.exchange.platform.DatabaseSettings.Login;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The database of a service that runs, for a command beside it: as the same role, and neither
 * started nor migrated. For a context of its own; the service's own never has it.
 */
@EnableConfigurationProperties({DatabaseSettings.class, Product.class})
public class AttachedDatabase {

  /** Line of the file in which a server writes down its port. */
  private static final int PORT = 3;

  /** Whether an embedded server runs on that folder. */
  public static boolean runsIn(Path directory) {
    try {
      return OrphanedServer.on(directory.toAbsolutePath().normalize().resolve("cluster"))
          .isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  DataSource dataSource(DatabaseSettings settings) {
    var service = service(settings);
    var pool = new HikariDataSource();
    pool.setJdbcUrl(url(settings));
    pool.setUsername(service.user());
    pool.setPassword(service.password());
    pool.setMaximumPoolSize(settings.connections());
    pool.setMinimumIdle(0); // opened when they are needed
    pool.setConnectionTimeout(settings.patience().toMillis());
    LeastPrivilege.check(pool);
    return pool;
  }

  @Bean
  PlatformTransactionManager transactions(DataSource source) {
    return new DataSourceTransactionManager(source);
  }

  @Bean
  Database database(DataSource source, PlatformTransactionManager transactions) {
    return new Database(source, transactions);
  }

  static String url(DatabaseSettings settings) {
    var url = settings.url();
    return url == null ? embedded(settings) : url;
  }

  private static Login service(DatabaseSettings settings) {
    return settings.url() == null
        ? new Login(EmbeddedDatabase.SERVICE, keys(settings).service())
        : settings.service();
  }

  /** Who owns the tables. */
  static Login owner(DatabaseSettings settings) {
    return settings.url() == null
        ? new Login(EmbeddedDatabase.OWNER, keys(settings).owner())
        : settings.owner();
  }

  private static String embedded(DatabaseSettings settings) {
    try {
      return EmbeddedDatabase.url(
          Integer.parseInt(Files.readAllLines(pid(directory(settings))).get(PORT).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("no database runs in " + directory(settings), e);
    }
  }

  private static DatabaseKeys keys(DatabaseSettings settings) {
    try {
      return DatabaseKeys.of(directory(settings).resolve("database.keys"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path directory(DatabaseSettings settings) {
    return Objects.requireNonNull(
        settings.directory(), "monarca.database.url or monarca.database.directory must be set");
  }

  private static Path pid(Path directory) {
    return directory.resolve("cluster").resolve("postmaster.pid");
  }
}

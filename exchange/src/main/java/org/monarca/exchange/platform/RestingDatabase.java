package org.monarca.exchange.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The embedded database of a folder on which no service runs, for a command that looks at it: its
 * server is started and stopped again, and nothing is migrated. For a context of its own.
 */
@EnableConfigurationProperties({DatabaseSettings.class, Product.class})
public class RestingDatabase {

  /** Whether that folder holds a database. */
  public static boolean isIn(Path directory) {
    return EmbeddedDatabase.isFounded(directory);
  }

  @Bean(destroyMethod = "close")
  EmbeddedDatabase server(DatabaseSettings settings) {
    return EmbeddedDatabase.start(
        Objects.requireNonNull(settings.directory(), "monarca.database.directory must be set"));
  }

  @Bean
  DataSource dataSource(EmbeddedDatabase server, DatabaseSettings settings) {
    var address = server.address();
    var pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.service().user());
    pool.setPassword(address.service().password());
    pool.setMaximumPoolSize(settings.connections());
    pool.setMinimumIdle(0);
    return pool;
  }
}

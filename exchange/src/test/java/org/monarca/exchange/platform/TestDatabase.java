package org.monarca.exchange.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A fresh, migrated database for a test, on one real PostgreSQL per test run; a copy of a template,
 * so it costs little.
 */
public final class TestDatabase implements AutoCloseable {

  private final HikariDataSource pool;
  private final DatabaseAddress address;
  private final Database database;

  private TestDatabase(DatabaseAddress address) {
    this.address = address;
    this.pool = new HikariDataSource();
    pool.setJdbcUrl(address.url());
    pool.setUsername(address.service().user());
    pool.setPassword(address.service().password());
    pool.setMaximumPoolSize(8);
    pool.setMinimumIdle(0);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    this.database = new Database(pool, new DataSourceTransactionManager(pool));
  }

  /** A database with every table and no row. */
  public static TestDatabase fresh() {
    return new TestDatabase(Server.INSTANCE.copy());
  }

  public Database database() {
    return database;
  }

  /** How many connections of the service are lent out at this moment. */
  public int connectionsInUse() {
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  /** As the service's role. */
  public DataSource source() {
    return pool;
  }

  /** As the service's role. */
  public JdbcClient jdbc() {
    return JdbcClient.create(pool);
  }

  /**
   * As the owner of the tables: only to look behind the walls, or to break something on purpose.
   */
  public JdbcClient asOwner() {
    return JdbcClient.create(owner());
  }

  DataSource owner() {
    var source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.owner().user());
    source.setPassword(address.owner().password());
    return source;
  }

  /** Settings for a Spring context that shall use this database. */
  public String[] properties() {
    return new String[] {
      "monarca.database.url=" + address.url(),
      "monarca.database.owner.user=" + address.owner().user(),
      "monarca.database.owner.password=" + address.owner().password(),
      "monarca.database.service.user=" + address.service().user(),
      "monarca.database.service.password=" + address.service().password(),
      "monarca.database.connections=8",
      "monarca.product.data=target/installation"
    };
  }

  @Override
  public void close() {
    pool.close();
  }

  /** The one server of this test run, and the migrated template in it. */
  private static final class Server {

    private static final Server INSTANCE = new Server();

    private final EmbeddedDatabase embedded;
    private final DatabaseKeys keys;
    private final AtomicInteger copies = new AtomicInteger();

    Server() {
      try {
        Path directory =
            Files.createDirectories(
                    Path.of("target", "test-database-" + ProcessHandle.current().pid()))
                .toAbsolutePath();
        embedded = EmbeddedDatabase.start(directory);
        keys = DatabaseKeys.of(directory.resolve("database.keys"));
        Migrations.run(embedded.address());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(directory)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    DatabaseAddress copy() {
      var template = embedded.address();
      var name = "copy_" + copies.incrementAndGet();
      var maintenance = template.url().replaceFirst("/monarca$", "/postgres");
      try (var connection = DriverManager.getConnection(maintenance, "postgres", keys.superuser());
          var statement = connection.createStatement()) {
        statement.execute(
            "create database %s template monarca owner monarca_owner".formatted(name));
        statement.execute(
            "grant connect, temporary on database %s to monarca_service".formatted(name));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new DatabaseAddress(
          template.url().replaceFirst("/monarca$", "/" + name),
          template.owner(),
          template.service());
    }

    private void stop(Path directory) {
      try {
        embedded.close();
        Folders.remove(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

package org.monarca.exchange.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * A fresh, migrated database for a test, on one real PostgreSQL per test run; a copy of a template,
 * so it costs little.
 */
public final class TestDatabase implements AutoCloseable {

  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'platform')
         and n.nspname !~ '^pg_t'
       order by 1
      """;

  private final HikariDataSource pool;
  private final HikariDataSource beyond;
  private final DatabaseAddress address;
  private final DataSource listened;
  private final Database database;

  private TestDatabase(DatabaseAddress address, String superuser) {
    this.address = address;
    this.pool = pool(address.service().user(), address.service().password());
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    this.beyond = pool("postgres", superuser);
    this.listened = RecordedStatements.of(pool);
    this.database = new Database(listened, new DataSourceTransactionManager(listened));
  }

  private HikariDataSource pool(String user, String password) {
    var some = new HikariDataSource();
    some.setJdbcUrl(address.url());
    some.setUsername(user);
    some.setPassword(password);
    some.setMaximumPoolSize(8);
    some.setMinimumIdle(0);
    return some;
  }

  /** A database with every table and no row. */
  public static TestDatabase fresh() {
    return new TestDatabase(Server.INSTANCE.copy(), Server.INSTANCE.keys.superuser());
  }

  /** One that is there already. */
  static TestDatabase at(DatabaseAddress address, String superuser) {
    return new TestDatabase(address, superuser);
  }

  /** A database as an earlier version of the service left it, with no row. */
  public static TestDatabase asOf(String version) {
    var address = Server.INSTANCE.empty();
    Migrations.run(address, MigrationVersion.fromVersion(version));
    return new TestDatabase(address, Server.INSTANCE.keys.superuser());
  }

  /** Brings it to the present version. */
  public void upgrade() {
    Migrations.run(address);
  }

  DatabaseAddress address() {
    return address;
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
    return listened;
  }

  /** Names of all tables of the exchange's features, in their order. */
  public List<String> tables() {
    return jdbc().sql(TABLES).query(String.class).list();
  }

  /**
   * Past every wall, as nobody of the service is: to make up rows, to look at them, to break some.
   */
  public JdbcClient jdbc() {
    return JdbcClient.create(beyond);
  }

  /** As the service's role, outside any transaction: so that nobody is said to work. */
  public JdbcClient asService() {
    return JdbcClient.create(pool);
  }

  /** As the owner of the tables, to whom row security holds too. */
  public Connection ownersConnection() throws SQLException {
    return owner().getConnection();
  }

  /** Past every wall. */
  Connection superusersConnection() throws SQLException {
    return beyond.getConnection();
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
      "monarca.database.durable=false",
      "monarca.product.data=target/installation"
    };
  }

  @Override
  public void close() {
    pool.close();
    beyond.close();
  }

  /** The one server of this test run, and the migrated template in it. */
  private static final class Server {

    /**
     * What is written outlives the server, which tests may rely on, but not the machine. And nobody
     * goes round after thousands of databases that live for a second.
     */
    private static final Map<String, String> SHORT_LIVED =
        Map.of("fsync", "off", "full_page_writes", "off", "autovacuum", "off");

    private static final Server INSTANCE = new Server();

    private final EmbeddedDatabase embedded;
    private final DatabaseKeys keys;
    private final AtomicInteger copies = new AtomicInteger();
    private final ExecutorService maker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon(true).factory());
    private Future<DatabaseAddress> next;

    Server() {
      try {
        Path directory =
            Files.createDirectories(
                    Path.of("target", "test-database-" + ProcessHandle.current().pid()))
                .toAbsolutePath();
        embedded = EmbeddedDatabase.start(directory, SHORT_LIVED);
        keys = DatabaseKeys.of(directory.resolve("database.keys"));
        Migrations.run(embedded.address());
        next = maker.submit(this::another);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(directory)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** One that was made while the test before was at work; the next is made meanwhile. */
    synchronized DatabaseAddress copy() {
      var ready = next;
      next = maker.submit(this::another);
      try {
        return ready.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a database could not be made", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    /** File by file: PostgreSQL's own way writes every page into its log as well. */
    private DatabaseAddress another() {
      return made("create database %s template monarca owner monarca_owner strategy file_copy");
    }

    /** Of the same owner, and without a table. */
    DatabaseAddress empty() {
      return made("create database %s owner monarca_owner");
    }

    private DatabaseAddress made(String create) {
      var template = embedded.address();
      var name = "copy_" + copies.incrementAndGet();
      var maintenance = template.url().replaceFirst("/monarca$", "/postgres");
      try (var connection = DriverManager.getConnection(maintenance, "postgres", keys.superuser());
          var statement = connection.createStatement()) {
        statement.execute(create.formatted(name));
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
        embedded.leaveAlone();
        abandon(directory.resolve("cluster/postmaster.pid"));
        embedded.close();
        Folders.remove(directory);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /**
     * Ends the server without its last checkpoint, which takes minutes after thousands of tests.
     */
    private static void abandon(Path file) throws IOException {
      var server = ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
      if (server.isPresent()) {
        new ProcessBuilder("kill", "-QUIT", Long.toString(server.get().pid())).start();
        server.get().onExit().join();
      }
    }
  }
}

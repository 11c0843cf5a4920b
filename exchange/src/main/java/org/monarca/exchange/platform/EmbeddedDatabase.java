package org.monarca.exchange.platform;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.monarca.exchange.platform.DatabaseSettings.Login;

/**
 * A real PostgreSQL that the service starts by itself and keeps in a folder: for the demo, for
 * tests and for trying things out. It listens on 127.0.0.1 only, writes as durably as any other,
 * and lets nobody in without a password. When it dies while the service lives, it is started again.
 *
 * <p>It has the two roles of every installation: the owner, who migrates, and the service, who owns
 * nothing.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "monarca";
  private static final String SUPERUSER = "postgres";

  /** The role that owns the tables. */
  static final String OWNER = "monarca_owner";

  /** The role of the service. */
  static final String SERVICE = "monarca_service";

  /**
   * Stands in the folder once roles, database and passwords are there; before that it holds nothing
   * of anybody.
   */
  private static final String FOUNDED = "founded";

  private static final String HBA = "host all all 127.0.0.1/32 scram-sha-256\n";

  /** After a kill it first reads its log again, of some GB at most. */
  private static final Duration LONGEST_REPLAY = Duration.ofMinutes(10);

  private static final long MEGABYTE = 1 << 20;
  private static final long LEAST_BUFFERS = 384;
  private static final long MOST_BUFFERS = 2048;

  private final EmbeddedPostgres server;
  private final Path cluster;
  private final DatabaseAddress address;
  private final Revival revival;

  private EmbeddedDatabase(
      EmbeddedPostgres server, Path cluster, DatabaseAddress address, Revival revival) {
    this.server = server;
    this.cluster = cluster;
    this.address = address;
    this.revival = revival;
  }

  /**
   * Starts the database of that folder, making it when the folder is new. A server that a killed
   * service left behind is stopped first.
   */
  static EmbeddedDatabase start(Path directory) {
    return start(directory, Map.of());
  }

  /** The same, with these settings of PostgreSQL where they differ from its own. */
  static EmbeddedDatabase start(Path directory, Map<String, String> settings) {
    return start(directory, settings, Revival.ATTEMPTS);
  }

  /** The same, which is given up after so many attempts to start it again. */
  static EmbeddedDatabase start(Path directory, Map<String, String> settings, int attempts) {
    try {
      Files.createDirectories(directory);
      var cluster = directory.resolve("cluster");
      OrphanedServer.stop(cluster);
      boolean fresh = !Files.exists(directory.resolve(FOUNDED));
      if (fresh) {
        Folders.remove(cluster); // left by a start that was killed before it had founded anything
      }
      var keys = DatabaseKeys.of(directory.resolve("database.keys"));
      var server =
          server(directory, cluster, settings)
              .setConnectConfig("password", keys.superuser())
              .start();
      if (fresh) {
        found(server, keys, cluster.resolve("pg_hba.conf"));
        OwnerOnly.write(directory.resolve(FOUNDED), "");
      }
      var address =
          new DatabaseAddress(
              url(server.getPort()),
              new Login(OWNER, keys.owner()),
              new Login(SERVICE, keys.service()));
      return new EmbeddedDatabase(server, cluster, address, Revival.of(cluster, attempts));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(
          "the embedded database under %s did not start".formatted(directory), e);
    }
  }

  /** Whether the database of that folder was made and holds something. */
  static boolean isFounded(Path directory) {
    return Files.exists(directory.resolve(FOUNDED));
  }

  /** Of the server that listens on that port. */
  static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, NAME);
  }

  DatabaseAddress address() {
    return address;
  }

  /** It may be ended from now on, by whomever. */
  void leaveAlone() {
    revival.end();
  }

  /**
   * Stops the server, however long its last checkpoint takes; what is left to its library is to let
   * go of the folder.
   */
  @Override
  public void close() throws IOException {
    leaveAlone();
    OrphanedServer.stop(cluster);
    server.close();
  }

  private static EmbeddedPostgres.Builder server(
      Path directory, Path cluster, Map<String, String> settings) {
    var server = EmbeddedPostgres.builder();
    server
        .setDataDirectory(cluster)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
        .setRegisterShutdownHook(false)
        .setPGStartupWait(LONGEST_REPLAY)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", sharedBuffers())
        .setServerConfig("work_mem", "32MB")
        .setServerConfig("maintenance_work_mem", "256MB")
        .setServerConfig("max_wal_size", "4GB")
        .setServerConfig("checkpoint_timeout", "15min")
        .setServerConfig("random_page_cost", "1.1")
        .setServerConfig("jit", "off");
    settings.forEach(server::setServerConfig);
    return server;
  }

  /**
   * An eighth of the machine's memory, within reason: the keys of a million records take one GB.
   */
  private static String sharedBuffers() {
    var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long eighth = machine.getTotalMemorySize() / 8 / MEGABYTE;
    return Math.clamp(eighth, LEAST_BUFFERS, MOST_BUFFERS) + "MB";
  }

  /** The first start: roles, database, and from then on passwords for everyone. */
  private static void found(EmbeddedPostgres server, DatabaseKeys keys, Path hba)
      throws IOException {
    run(
        server.getPostgresDatabase(),
        "alter role %s password '%s'".formatted(SUPERUSER, keys.superuser()),
        "create role monarca_owner login password '%s'".formatted(keys.owner()),
        "create role monarca_service login nosuperuser nocreatedb nocreaterole nobypassrls password '%s'"
            .formatted(keys.service()),
        "create database %s owner monarca_owner template template0 encoding 'UTF8' locale_provider icu icu_locale 'und'"
            .formatted(NAME));
    run(
        server.getDatabase(SUPERUSER, NAME),
        "revoke all on database %s from public".formatted(NAME),
        "grant connect, temporary on database %s to monarca_service".formatted(NAME),
        "revoke all on schema public from public");
    OwnerOnly.write(hba, HBA);
    run(server.getPostgresDatabase(), "select pg_reload_conf()");
  }

  private static void run(DataSource source, String... statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the embedded database could not be set up", e);
    }
  }
}

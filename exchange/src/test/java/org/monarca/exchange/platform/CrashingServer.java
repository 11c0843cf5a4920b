package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.monarca.exchange.platform.DatabaseSettings.Login;

/**
 * A PostgreSQL of its own that may be killed as a whole and in parts, with a cable to it that may
 * be cut. It writes as durably as in production.
 */
public final class CrashingServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final EmbeddedDatabase server;
  private final DatabaseKeys keys;
  private final Cable cable;
  private int copies;

  private CrashingServer(Path folder, EmbeddedDatabase server, DatabaseKeys keys, Cable cable) {
    this.folder = folder;
    this.server = server;
    this.keys = keys;
    this.cable = cable;
  }

  /** With a migrated template. */
  public static CrashingServer start(Path folder) throws IOException {
    var server = EmbeddedDatabase.start(folder, Map.of("autovacuum", "off"));
    Migrations.run(server.address());
    return new CrashingServer(
        folder,
        server,
        DatabaseKeys.of(folder.resolve("database.keys")),
        Cable.to(port(server.address().url())));
  }

  private static int port(String url) {
    return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  /** A database with every table and no row; its name. */
  public String copy() {
    var name = "crash_" + ++copies;
    run("create database %s template monarca owner monarca_owner".formatted(name));
    run("grant connect, temporary on database %s to monarca_service".formatted(name));
    return name;
  }

  /** A database without a table; its name. */
  public String empty() {
    var name = "crash_" + ++copies;
    run("create database %s owner monarca_owner".formatted(name));
    return name;
  }

  public void drop(String name) {
    run("drop database %s with (force)".formatted(name));
  }

  /** How a process in this machine reaches that database over the cable. */
  public List<String> reached(String name) {
    return List.of(url(cable.port(), name), keys.owner(), keys.service(), keys.superuser());
  }

  /** As a process that was told so: its four words. */
  public static TestDatabase database(List<String> reached) {
    return TestDatabase.at(
        new DatabaseAddress(
            reached.get(0),
            new Login("monarca_owner", reached.get(1)),
            new Login(EmbeddedDatabase.SERVICE, reached.get(2))),
        reached.get(3));
  }

  /** Past the cable, for a test to look at. */
  public TestDatabase look(String name) {
    var words = reached(name);
    return database(
        List.of(url(port(server.address().url()), name), words.get(1), words.get(2), words.get(3)));
  }

  /** Migrates that database, as a service does at its start. */
  public static void migrate(List<String> reached) {
    Migrations.run(
        new DatabaseAddress(
            reached.get(0),
            new Login("monarca_owner", reached.get(1)),
            new Login(EmbeddedDatabase.SERVICE, reached.get(2))));
  }

  public void cut() {
    cable.cut();
  }

  /** Ends one of its processes as nobody can prevent it. */
  public static void kill(long pid) throws IOException {
    try {
      new ProcessBuilder("kill", "-KILL", Long.toString(pid)).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Kills the postmaster; its service starts another one. */
  public void killPostmaster() throws IOException {
    var postmaster = OrphanedServer.on(folder.resolve("cluster")).orElseThrow();
    kill(postmaster.pid());
    postmaster.onExit().join();
    awaitAnswer();
  }

  /** Until it takes statements, after one of its processes was killed or it as a whole. */
  public void awaitAnswer() {
    var until = Instant.now().plus(PATIENCE);
    while (!answers()) {
      assertThat(Instant.now()).as("the server answers again").isBefore(until);
      rest();
    }
  }

  /** Whether it takes statements. */
  private boolean answers() {
    try {
      run("select 1");
      return true;
    } catch (IllegalStateException notYet) {
      return false;
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void run(String sql) {
    var url = url(port(server.address().url()), "postgres");
    try (var connection = DriverManager.getConnection(url, "postgres", keys.superuser());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String url(int port, String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
  }

  @Override
  public void close() throws IOException {
    cable.close();
    server.close();
  }
}

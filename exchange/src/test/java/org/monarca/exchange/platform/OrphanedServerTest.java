package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that a killed service left behind is stopped even where some process of it hears
 * nothing, and what was committed is there at its next start.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OrphanedServerTest {

  private static final Duration NOT_LONG = Duration.ofMillis(500);

  @TempDir private Path folder;
  private Path cluster = Path.of("");

  @BeforeEach
  void somethingIsCommitted() throws IOException, SQLException {
    cluster = folder.resolve("cluster");
    try (var server = EmbeddedDatabase.start(folder);
        var connection = connect(server)) {
      run(connection, "create table kept (what text)", "insert into kept values ('this')");
    }
  }

  @Test
  void thatOfAServerWhichStillReadsItsLogIsNotWaitedFor() throws Exception {
    readForEver();
    freeze(startup().pid());

    OrphanedServer.stop(cluster);

    assertThat(OrphanedServer.on(cluster)).isEmpty();
    Files.delete(cluster.resolve("standby.signal"));
    assertThat(kept()).containsExactly("this");
  }

  @Test
  void oneThatDoesNotComeToItsEndIsStoppedAtOnce() throws Exception {
    var server = EmbeddedDatabase.start(folder);
    server.leaveAlone();
    try (var connection = connect(server)) {
      run(connection, "insert into kept values ('that')");
      freeze(backend(connection));

      OrphanedServer.stop(cluster, NOT_LONG);
    }

    assertThat(OrphanedServer.on(cluster)).isEmpty();
    server.close();
    assertThat(kept()).containsExactly("this", "that");
  }

  /** As a server that follows another one, of which nothing more comes. */
  private void readForEver() throws Exception {
    Files.createFile(cluster.resolve("standby.signal"));
    Files.writeString(
        cluster.resolve("postgresql.auto.conf"), "hot_standby = off\n", StandardOpenOption.APPEND);
    assertThat(new ProcessBuilder(Revival.command(cluster)).start().waitFor()).isZero();
    var said = cluster.resolve("postmaster.pid");
    while (!Files.exists(said) || !Files.readString(said).contains("standby")) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** The process that reads the log. */
  private ProcessHandle startup() throws IOException {
    return OrphanedServer.on(cluster)
        .orElseThrow()
        .children()
        .filter(OrphanedServerTest::isStartup)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isStartup(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).contains("startup");
    } catch (IOException gone) {
      return false;
    }
  }

  /** It hears no signal but the one that nobody survives. */
  private static void freeze(long pid) throws Exception {
    assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor()).isZero();
  }

  private static long backend(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> kept() throws IOException, SQLException {
    try (var again = EmbeddedDatabase.start(folder);
        var connection = connect(again);
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select what from kept")) {
      var kept = new ArrayList<String>();
      while (rows.next()) {
        kept.add(rows.getString(1));
      }
      return kept;
    }
  }

  private Connection connect(EmbeddedDatabase server) throws IOException, SQLException {
    var keys = DatabaseKeys.of(folder.resolve("database.keys"));
    return DriverManager.getConnection(server.address().url(), "postgres", keys.superuser());
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}

package org.monarca.exchange.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process whose embedded server cannot be started again ends, and says that it has failed. */
class LostServerTest {

  private static final int PORT = 3;

  @TempDir private Path folder;

  private Process process;

  @BeforeEach
  void begin() throws IOException {
    process =
        JavaProcess.of(ServerProcess.class, List.of(folder.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = process.inputReader(UTF_8);
    for (var line = said.readLine(); !"begun".equals(line); line = said.readLine()) {
      assertThat(line).as("it begins").isNotNull();
    }
  }

  @AfterEach
  void close() throws IOException {
    process.destroyForcibly().onExit().join();
    OrphanedServer.stop(cluster());
  }

  @Test
  void itEndsAsFailedAndStartedAgainItHasWhatItHad() throws Exception {
    run("create table kept as select 7 as number");
    var how = cluster().resolve("postmaster.opts");
    Files.move(how, folder.resolve("hidden")); // without it nobody knows how to start it

    OrphanedServer.on(cluster()).orElseThrow().destroyForcibly();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);

    Files.move(folder.resolve("hidden"), how);
    begin();
    assertThat(run("select number from kept")).isEqualTo(7);
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  /** As the owner; the first number that comes of it, or the count of rows. */
  private int run(String sql) throws IOException, SQLException {
    var port = Files.readAllLines(cluster().resolve("postmaster.pid")).get(PORT).strip();
    var keys = DatabaseKeys.of(folder.resolve("database.keys"));
    try (var connection =
            DriverManager.getConnection(
                EmbeddedDatabase.url(Integer.parseInt(port)),
                EmbeddedDatabase.OWNER,
                keys.owner());
        var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return statement.getUpdateCount();
      }
      var rows = statement.getResultSet();
      rows.next();
      return rows.getInt(1);
    }
  }
}

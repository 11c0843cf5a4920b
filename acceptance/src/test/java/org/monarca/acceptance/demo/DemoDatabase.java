package org.monarca.acceptance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of a running demo, as whoever has the machine reads it. */
final class DemoDatabase {

  private DemoDatabase() {}

  static Connection connect(Path data) throws IOException, SQLException {
    var keys = Files.readAllLines(data.resolve("database/database.keys"));
    var port = Files.readAllLines(data.resolve("database/cluster/postmaster.pid")).get(3).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/monarca", "postgres", keys.getFirst());
  }
}

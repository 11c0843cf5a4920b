package org.monarca.acceptance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The database of a running demo, as whoever has the machine reads it. */
final class DemoDatabase {

  private DemoDatabase() {}

  static Connection connect(Path data) throws IOException, SQLException {
    return connect(data, "monarca");
  }

  static Connection connect(Path data, String database) throws IOException, SQLException {
    return DriverManager.getConnection(url(data, database), "postgres", keys(data).getFirst());
  }

  /** As the environment of a service names a database of that server, which goes on by itself. */
  static Map<String, String> settings(Path data, String database) throws IOException {
    var keys = keys(data);
    return Map.of(
        "MONARCA_DATABASE_URL", url(data, database),
        "MONARCA_DATABASE_OWNER_USER", "monarca_owner",
        "MONARCA_DATABASE_OWNER_PASSWORD", keys.get(1),
        "MONARCA_DATABASE_SERVICE_USER", "monarca_service",
        "MONARCA_DATABASE_SERVICE_PASSWORD", keys.get(2),
        "MONARCA_KEYS_FILE", data.resolve("outer.keys").toString());
  }

  private static String url(Path data, String database) throws IOException {
    var port = Files.readAllLines(data.resolve("database/cluster/postmaster.pid")).get(3).strip();
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static List<String> keys(Path data) throws IOException {
    return Files.readAllLines(data.resolve("database/database.keys"));
  }
}

package org.monarca.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The PostgreSQL server of a service, reached beside it. */
record DatabaseServer(String address, String password) {

  /** The database of the exchange. */
  static final String EXCHANGE = "monarca";

  /** The server of that service, or empty where its folder does not say how to reach it. */
  static Optional<DatabaseServer> of(Service service) throws IOException {
    var keys = service.data().resolve("database/database.keys");
    var process = service.data().resolve("database/cluster/postmaster.pid");
    if (!Files.isReadable(keys) || !Files.isReadable(process)) {
      return Optional.empty();
    }
    var port = Files.readAllLines(process).get(3).strip();
    return Optional.of(
        new DatabaseServer(
            "jdbc:postgresql://127.0.0.1:" + port + "/", Files.readAllLines(keys).get(0)));
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(address + database, "postgres", password);
  }
}

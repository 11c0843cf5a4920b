package org.monarca.acceptance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What must hold in the database of a running service, whatever happened to it. */
final class Invariants {

  private Invariants() {}

  /** Each offence in words; none where all is well. */
  static List<String> offences(Path data) throws IOException, SQLException {
    var offences = new ArrayList<String>();
    try (var exchange = DemoDatabase.connect(data);
        var statement = exchange.createStatement();
        var rows = statement.executeQuery(Files.readString(Path.of("invariants.sql")))) {
      while (rows.next()) {
        offences.add(rows.getString("invariant") + ": " + rows.getString("offender"));
      }
    }
    return offences;
  }
}

package org.monarca.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts the chains of the audit trail off and on again, index included, as only somebody can who
 * owns the database. What was written without them is removed in the end.
 */
final class ChainSwitch implements AutoCloseable {

  private static final String MAY_BE_MISSING =
      "alter table audit.entry alter shard %1$s not null, alter format %1$s not null, alter position %1$s not null, alter previous %1$s not null, alter hash %1$s not null";

  private final Connection database;
  private boolean isOn = true;

  ChainSwitch(Connection database) throws SQLException {
    this.database = database;
    run(MAY_BE_MISSING.formatted("drop"));
  }

  void put(boolean on) throws SQLException {
    if (on == isOn) {
      return;
    }
    if (on) {
      run("create unique index entry_in_chain on audit.entry (shard, position)");
      run("alter table audit.entry enable trigger chain");
    } else {
      run("alter table audit.entry disable trigger chain");
      run("drop index audit.entry_in_chain");
    }
    isOn = on;
  }

  @Override
  public void close() throws SQLException {
    put(true);
    run("delete from audit.entry where hash is null");
    run(MAY_BE_MISSING.formatted("set"));
  }

  private void run(String statement) throws SQLException {
    try (var prepared = database.prepareStatement(statement)) {
      prepared.execute();
    }
  }
}

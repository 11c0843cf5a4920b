package org.monarca.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/** How much a database has written into its log, and how large it is. */
record Written(long log, long size) {

  static Written of(DatabaseServer server) throws SQLException {
    try (var exchange = server.connect(DatabaseServer.EXCHANGE)) {
      return of(exchange);
    }
  }

  static Written of(Connection exchange) throws SQLException {
    try (var asking = exchange.createStatement();
        var answer =
            asking.executeQuery(
                "select (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint, pg_database_size(current_database())")) {
      answer.next();
      return new Written(answer.getLong(1), answer.getLong(2));
    }
  }

  long logSince(Written before) {
    return log - before.log;
  }

  long sizeSince(Written before) {
    return size - before.size;
  }
}

package org.monarca.exchange.platform;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** A database that holds some tables of another one, their rows written in any other order. */
public final class Rewritten {

  private Rewritten() {}

  public static TestDatabase from(TestDatabase told, String... tables) {
    var written = TestDatabase.fresh();
    try (var from = told.superusersConnection();
        var to = written.superusersConnection()) {
      run(to, "set session_replication_role = replica");
      for (var table : tables) {
        copy(table, from, to);
      }
      run(to, "reset session_replication_role");
      return written;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(String table, Connection from, Connection to)
      throws SQLException, IOException {
    var columns = columns(table, from);
    var rows = new ByteArrayOutputStream();
    from.unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut(
            "copy (select %s from %s order by random()) to stdout".formatted(columns, table), rows);
    to.unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy %s (%s) from stdin".formatted(table, columns),
            new ByteArrayInputStream(rows.toByteArray()));
  }

  private static String columns(String table, Connection from) throws SQLException {
    try (var statement =
        from.prepareStatement(
            """
            select string_agg(quote_ident(attname), ', ' order by attnum)
              from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """)) {
      statement.setString(1, table);
      try (var found = statement.executeQuery()) {
        found.next();
        return found.getString(1);
      }
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

package org.monarca.exchange.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One moment of the database, read by several connections at once while others go on writing. */
final class Moment implements AutoCloseable {

  /** Whoever checks the trail reads all of it; nothing of a connection of a pool is left behind. */
  private static final String AS_EXCHANGE = "set local monarca.role = 'exchange'";

  private final DataSource source;
  private final Connection leading;
  private final JdbcClient jdbc;
  private final String snapshot;

  private Moment(DataSource source, Connection leading) {
    this.source = source;
    this.leading = leading;
    this.jdbc = JdbcClient.create(new SingleConnectionDataSource(leading, true));
    this.snapshot = jdbc.sql("select pg_export_snapshot()").query(String.class).single();
    jdbc.sql(AS_EXCHANGE).update();
  }

  /** This moment. */
  static Moment of(DataSource source) throws SQLException {
    return new Moment(source, reading(source));
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** Another connection that sees the same; closed by whoever asked. */
  Connection another() throws SQLException {
    var connection = reading(source);
    try (var statement = connection.createStatement()) {
      statement.execute("set transaction snapshot '%s'".formatted(snapshot));
      statement.execute(AS_EXCHANGE);
    }
    return connection;
  }

  @Override
  public void close() throws SQLException {
    leading.close();
  }

  private static Connection reading(DataSource source) throws SQLException {
    var connection = source.getConnection();
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }
}

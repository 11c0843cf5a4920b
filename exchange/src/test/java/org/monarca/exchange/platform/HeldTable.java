package org.monarca.exchange.platform;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A table that can be read and not written until it is closed: whoever writes waits there. */
public final class HeldTable implements AutoCloseable {

  private final Connection connection;
  private final JdbcClient holder;

  public HeldTable(TestDatabase database, String table) throws SQLException {
    connection = database.owner().getConnection();
    connection.setAutoCommit(false);
    holder = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    holder.sql("lock table %s in share mode".formatted(table)).update();
  }

  /** Comes back when so many wait for it, or for those who do. */
  public void await(int waiters) {
    Waiters.await(holder, waiters);
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}

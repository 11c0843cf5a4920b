package org.monarca.exchange.platform;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has whoever works set before each statement, whenever it was put together. */
final class Carrying extends JdbcTemplate {

  private static final String CARRY =
      "select set_config('monarca.person', ?, true), set_config('monarca.state', ?, true), set_config('monarca.role', ?, true)";

  private static final String CARRY_AND_PLAN_ONCE =
      CARRY + ", set_config('plan_cache_mode', 'force_generic_plan', true)";

  private final JdbcClient itself;
  private final Runnable before;

  /**
   * @param before done before each statement
   */
  Carrying(DataSource source, Runnable before) {
    super(source);
    this.itself = JdbcClient.create(source);
    this.before = before;
  }

  @Override
  protected void applyStatementSettings(Statement statement) throws SQLException {
    super.applyStatementSettings(statement);
    before.run();
  }

  /** Sets who works in the transaction under way, and whether its statements are planned once. */
  void set(Actor actor, boolean planOnce) {
    itself
        .sql(planOnce ? CARRY_AND_PLAN_ONCE : CARRY)
        .params(actor.id(), Objects.requireNonNullElse(actor.state(), ""), actor.role())
        .query((row, n) -> true)
        .single();
  }
}

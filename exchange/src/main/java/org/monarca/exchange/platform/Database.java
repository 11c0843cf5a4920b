package org.monarca.exchange.platform;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place where transactions begin. Each carries the person and the State it works for as
 * settings of PostgreSQL that end with it ({@code monarca.person}, {@code monarca.state}, {@code
 * monarca.role}), so that row security asks for them and a pooled connection cannot leak them. A
 * part of the exchange that works within a person's transaction does so in its own name, and when
 * it is done the person's name stands again: the walls are where the innermost actor has them.
 */
public final class Database {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** Rows of staged tables that are deleted sooner than the table is made anew. */
  private static final long FEW = 1_000;

  private static final String CARRY =
      "select set_config('monarca.person', ?, true), set_config('monarca.state', ?, true), set_config('monarca.role', ?, true)";

  private final DataSource source;
  private final JdbcClient jdbc;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  /** This thread's transaction; absent where none is under way. */
  @SuppressWarnings("ThreadLocalUsage") // each database has transactions of its own
  private final ThreadLocal<@Nullable UnderWay> underWay = new ThreadLocal<>();

  /**
   * A transaction: what is to be done after it, and how many rows it has put into staged tables.
   */
  private static final class UnderWay {

    private final List<Runnable> afterwards = new ArrayList<>();
    private final Map<String, Long> staged = new HashMap<>();
  }

  public Database(DataSource source, PlatformTransactionManager transactions) {
    this.source = source;
    this.jdbc = JdbcClient.create(source);
    this.writing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Statements of the current transaction. Outside one every statement stands alone, with no actor:
   * only for what belongs to nobody.
   */
  public JdbcClient jdbc() {
    return jdbc;
  }

  /**
   * Does the work in one transaction for this actor: whole or not at all. Joins the transaction
   * that is already under way; what comes after this work is done for whoever that was begun for.
   */
  public <T> T write(Actor actor, Supplier<T> work) {
    return within(writing, actor, work);
  }

  /** As {@link #write(Actor, Supplier)}, for work that answers nothing. */
  public void write(Actor actor, Runnable work) {
    write(
        actor,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Reads in one transaction that can change nothing, not even the audit: a read that must be
   * audited is a {@link #write(Actor, Supplier)}.
   */
  public <T> T read(Actor actor, Supplier<T> work) {
    return within(reading, actor, work);
  }

  /**
   * Copies rows into a table of the current transaction, the quickest way in.
   *
   * @param statement {@code copy … from stdin …}
   * @return rows copied
   */
  public long copyIn(String statement, InputStream rows) {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, rows);
    } catch (SQLException e) {
      throw new IllegalStateException("copy failed: " + statement, e);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }

  /**
   * Copies rows into a table behind row security, where PostgreSQL's own copying does not reach: by
   * way of a table of this session, from which they are inserted in their order.
   *
   * @param columns those that the rows have; a column that numbers rows by itself is none of them
   * @return rows copied
   */
  public long copyBehindWall(String table, String columns, InputStream rows) {
    return copyBehindWall(table, columns, "text", rows);
  }

  /** The same of rows in binary, whose columns must be of the very types of the table's. */
  public long copyBehindWall(String table, String columns, BinaryRows rows) {
    return copyBehindWall(table, columns, "binary", rows.stream());
  }

  private long copyBehindWall(String table, String columns, String format, InputStream rows) {
    var staged = "pg_temp.staged_" + table.replace('.', '_');
    var now = underWay.get();
    var earlier = now == null ? null : now.staged.get(staged);
    if (earlier != null) {
      empty(staged, earlier);
    } else if (!isThere(staged)) {
      stage(table, staged);
    }
    long copied =
        copyIn("copy %s (%s) from stdin (format %s)".formatted(staged, columns, format), rows);
    if (now != null) {
      now.staged.merge(staged, copied, Long::sum);
    }
    return jdbc.sql("insert into %s (%2$s) select %2$s from %3$s".formatted(table, columns, staged))
        .update();
  }

  private boolean isThere(String staged) {
    return jdbc.sql("select to_regclass(?) is not null")
        .param(staged)
        .query(Boolean.class)
        .single();
  }

  /** Of few rows an earlier copy in this transaction is deleted, which makes no new files. */
  private void empty(String staged, long rows) {
    jdbc.sql((rows < FEW ? "delete from " : "truncate ") + staged).update();
  }

  /** Makes a table like that one, without what numbers its rows. */
  private void stage(String table, String staged) {
    jdbc.sql(
            "create temporary table %s (like %s including storage) with (toast_tuple_target = 8160) on commit delete rows"
                .formatted(staged, table))
        .update();
    jdbc.sql("select attname from pg_attribute where attrelid = ?::regclass and attidentity <> ''")
        .param(table)
        .query(String.class)
        .list()
        .forEach(numbering ->
            jdbc.sql("alter table %s drop column %s".formatted(staged, numbering)).update());
  }

  /**
   * The time by its own clock, which is one for all processes: what one of them holds until then is
   * held for all others until then.
   */
  public InstantSource clock() {
    return () ->
        jdbc.sql("select clock_timestamp() as now")
            .query((row, n) -> Times.instant(row, "now"))
            .single();
  }

  /** Whether the database takes statements at this moment. */
  public boolean answers() {
    try {
      return jdbc.sql("select true").query(Boolean.class).single();
    } catch (DataAccessException e) {
      LOG.warn("database.unreachable kind={}", e.getClass().getSimpleName());
      return false;
    }
  }

  /**
   * Does the work once the transaction under way is over, however it ends, and its connection is
   * given back: what must be written even though a transaction fails asks for no second connection
   * while it holds one, for which all would wait who hold one. At once where none is under way.
   */
  public void afterwards(Runnable work) {
    var now = underWay.get();
    if (now == null) {
      work.run();
    } else {
      now.afterwards.add(work);
    }
  }

  /** Does the work once the transaction under way is committed, and never if it is not. */
  public void whenCommitted(Runnable work) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            work.run();
          }
        });
  }

  private <T> T within(TransactionTemplate template, Actor actor, Supplier<T> work) {
    if (underWay.get() != null) {
      return Objects.requireNonNull(template.execute(status -> as(actor, work)));
    }
    var now = new UnderWay();
    underWay.set(now);
    try {
      return Objects.requireNonNull(template.execute(status -> as(actor, work)));
    } finally {
      underWay.remove();
      now.afterwards.forEach(Database::run);
    }
  }

  /** What the transaction has come to stays what it is. */
  private static void run(Runnable work) {
    try {
      work.run();
    } catch (DataAccessException | TransactionException e) {
      LOG.error("database.afterwards kind={}", e.getClass().getSimpleName());
    }
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    var outer = (Actor) TransactionSynchronizationManager.getResource(this);
    if (actor.equals(outer)) {
      return work.get();
    }
    carry(actor);
    bind(actor);
    try {
      return work.get();
    } finally {
      bind(outer);
      giveBack(outer);
    }
  }

  /** Where a statement has failed so has the transaction, which takes what it carries with it. */
  private void giveBack(@Nullable Actor outer) {
    if (outer != null) {
      try {
        carry(outer);
      } catch (DataAccessException e) {
        LOG.debug("database.lost kind={}", e.getClass().getSimpleName());
      }
    }
  }

  private void bind(@Nullable Actor actor) {
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
    if (actor != null) {
      TransactionSynchronizationManager.bindResource(this, actor);
    }
  }

  private void carry(Actor actor) {
    jdbc.sql(CARRY)
        .params(actor.id(), Objects.requireNonNullElse(actor.state(), ""), actor.role())
        .query((row, n) -> true)
        .single();
  }
}

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
import java.util.function.ToLongFunction;
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
 * it is done the person's name stands again: the walls are where the innermost actor has them. They
 * are set before the next statement, and where nobody else has worked since there is nothing to
 * set.
 */
public final class Database {

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final DataSource source;
  private final JdbcClient jdbc;
  private final Carrying carrying;
  private final FewRows few;
  private final Staging staging;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;

  /** This thread's transaction; absent where none is under way. */
  @SuppressWarnings("ThreadLocalUsage") // each database has transactions of its own
  private final ThreadLocal<@Nullable UnderWay> underWay = new ThreadLocal<>();

  /**
   * A transaction: what is to be done after it, how many rows it has put into staged tables, and
   * for whom its settings stand.
   */
  private static final class UnderWay {

    private final List<Runnable> afterwards = new ArrayList<>();
    private final Map<String, Long> staged = new HashMap<>();
    private @Nullable Actor carried;
    private boolean plansOnce;
  }

  public Database(DataSource source, PlatformTransactionManager transactions) {
    this.source = source;
    this.carrying = new Carrying(source, this::carry);
    this.jdbc = JdbcClient.create(carrying);
    this.few = new FewRows(jdbc);
    this.staging = new Staging(jdbc, this::copyIn);
    this.writing = new TransactionTemplate(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /**
   * Statements of the current transaction. Outside one every statement stands alone, with no actor:
   * only for what belongs to nobody.
   */
  public JdbcClient jdbc() {
    carry(); // a statement with settings of its own is done past Carrying
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
   * Statements of the transaction under way are planned once for a session, whatever comes with
   * them: for a transaction of many statements about few rows each, which would be planned longer
   * than they are at work.
   */
  public void planOnce() {
    var now = Objects.requireNonNull(underWay.get(), "within a transaction");
    now.plansOnce = true;
    now.carried = null;
  }

  /**
   * Copies rows into a table of the current transaction, the quickest way in.
   *
   * @param statement {@code copy … from stdin …}
   * @return rows copied
   */
  public long copyIn(String statement, InputStream rows) {
    carry();
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
   * Adds rows to a table without row security: copies them, and inserts few.
   *
   * @param columns those that the rows have
   */
  public void add(String table, String columns, CopyRows rows) {
    if (!FewRows.are(rows.rows(), rows.size())) {
      copyIn("copy %s (%s) from stdin".formatted(table, columns), rows.stream());
    } else if (rows.rows() > 0) {
      few.insert(table, columns, rows);
    }
  }

  /**
   * Copies rows into a table behind row security, where PostgreSQL's own copying does not reach: by
   * way of a table of this session, from which they are inserted in their order. Few are inserted
   * as they are, for such a table is emptied when the transaction ends.
   *
   * @param columns those that the rows have; a column that numbers rows by itself is none of them
   */
  public void copyBehindWall(String table, String columns, CopyRows rows) {
    if (!FewRows.are(rows.rows(), rows.size())) {
      staged(table, columns, "text", rows.stream());
    } else if (rows.rows() > 0) {
      few.insert(table, columns, rows);
    }
  }

  /** The same of rows in binary, whose columns must be of the very types of the table's. */
  public void copyBehindWall(String table, String columns, List<BinaryRows> rows) {
    var some = rows.stream().filter(part -> part.rows() > 0).toList();
    if (!FewRows.are(sum(some, BinaryRows::rows), sum(some, BinaryRows::size))) {
      some.forEach(part -> staged(table, columns, "binary", part.stream()));
    } else if (!some.isEmpty()) {
      few.insert(table, columns, some);
    }
  }

  private static long sum(List<BinaryRows> parts, ToLongFunction<BinaryRows> size) {
    return parts.stream().mapToLong(size).sum();
  }

  private void staged(String table, String columns, String format, InputStream rows) {
    var now = underWay.get();
    staging.insert(table, columns, format, rows, now == null ? new HashMap<>() : now.staged);
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
    var outer = actor();
    if (actor.equals(outer)) {
      return work.get();
    }
    bind(actor);
    try {
      return work.get();
    } finally {
      bind(outer);
      var now = underWay.get();
      if (outer == null && now != null) {
        now.carried = null; // it ends with the transaction
      }
    }
  }

  private void bind(@Nullable Actor actor) {
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
    if (actor != null) {
      TransactionSynchronizationManager.bindResource(this, actor);
    }
  }

  private @Nullable Actor actor() {
    return (Actor) TransactionSynchronizationManager.getResource(this);
  }

  /** Sets what the transaction carries, where it is another's. */
  private void carry() {
    var now = underWay.get();
    var actor = actor();
    if (now == null || actor == null || actor.equals(now.carried)) {
      return;
    }
    carrying.set(actor, now.plansOnce);
    now.carried = actor;
  }
}

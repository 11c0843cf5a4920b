package org.monarca.exchange.platform;

import java.io.InputStream;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies rows into a table of the session, and inserts them from there: for tables into which
 * PostgreSQL does not copy.
 */
final class Staging {

  /** Rows that are deleted sooner than the table is made anew. */
  private static final long FEW = 1_000;

  private final JdbcClient jdbc;
  private final ToLongBiFunction<String, InputStream> copying;

  Staging(JdbcClient jdbc, ToLongBiFunction<String, InputStream> copying) {
    this.jdbc = jdbc;
    this.copying = copying;
  }

  /**
   * @param format of the rows, as COPY calls it
   * @param earlier how many rows the transaction under way has put into which tables of the session
   */
  void insert(
      String table, String columns, String format, InputStream rows, Map<String, Long> earlier) {
    var staged = "pg_temp.staged_" + table.replace('.', '_');
    var before = earlier.get(staged);
    if (before != null) {
      empty(staged, before);
    } else if (!isThere(staged)) {
      make(table, staged);
    }
    long copied =
        copying.applyAsLong(
            "copy %s (%s) from stdin (format %s)".formatted(staged, columns, format), rows);
    earlier.merge(staged, copied, Long::sum);
    jdbc.sql("insert into %s (%2$s) select %2$s from %3$s".formatted(table, columns, staged))
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
  private void make(String table, String staged) {
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
}

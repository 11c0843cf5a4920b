package org.monarca.exchange.identity.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.monarca.exchange.platform.Database;

/** When what records say was written, see {@code identity.said}. */
final class Writings {

  /** The last one known comes again without its records, to show that it is seen. */
  private static final String SINCE =
      """
      select sequence, case when sequence > ? then sources else '{}' end as sources,
             coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as own
        from identity.said where sequence >= ? order by sequence limit ?
      """;

  private static final String LAST = "select coalesce(max(sequence), 0) from identity.said";

  private static final String LAST_OF_OTHERS =
      """
      select sequence from identity.said
       where xmin is distinct from pg_current_xact_id_if_assigned()::xid
       order by sequence desc limit 1
      """;

  private final Database database;

  Writings(Database database) {
    this.database = database;
  }

  /**
   * One writing.
   *
   * @param own whether it is of the transaction under way, and nobody else's business yet
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Writing(long number, long[] sources, boolean own) {}

  /** That one and those after it, in their order, so many at most, as far as they are visible. */
  List<Writing> from(long number, int most) {
    return database.jdbc().sql(SINCE).params(number, number, most).query(Writings::writing).list();
  }

  /** The last one that is visible to everybody; 0 where there is none. */
  long lastOfOthers() {
    return database.jdbc().sql(LAST_OF_OTHERS).query(Long.class).optional().orElse(0L);
  }

  /** The last one, be it of the transaction under way. */
  long last() {
    return database.jdbc().sql(LAST).query(Long.class).single();
  }

  private static Writing writing(ResultSet row, int n) throws SQLException {
    var sources = (Long[]) row.getArray("sources").getArray();
    return new Writing(
        row.getLong("sequence"),
        Arrays.stream(sources).mapToLong(Long::longValue).toArray(),
        row.getBoolean("own"));
  }
}

package org.monarca.exchange.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Weeks that were looked at and what was found in them, in the transaction under way. */
final class WeekStore {

  private static final String WEEKS =
      """
      select w.day, w.made, (select count(*) from oversight.unusual u where u.week = w.day) as found
        from oversight.week w
      """;

  private static final String ADD =
      """
      insert into oversight.unusual (week, kind, actor, state, count, usual)
      values (:week, :kind, :actor, :state, :count, :usual)
      """;

  private final Database database;

  WeekStore(Database database) {
    this.database = database;
  }

  Optional<LocalDate> last() {
    return database
        .jdbc()
        .sql("select day from oversight.week order by day desc limit 1")
        .query(LocalDate.class)
        .optional();
  }

  /** Whether it was added here; where another process was quicker it is that one's. */
  boolean add(LocalDate day, Instant made) {
    return database
            .jdbc()
            .sql("insert into oversight.week (day, made) values (?, ?) on conflict do nothing")
            .params(day, Times.utc(made))
            .update()
        == 1;
  }

  void add(LocalDate day, Collection<Unusual> found) {
    found.forEach(one ->
        database
            .jdbc()
            .sql(ADD)
            .param("week", day)
            .param("kind", one.kind().code())
            .param("actor", one.actor())
            .param("state", one.state())
            .param("count", one.count())
            .param("usual", one.usual())
            .update());
  }

  /** Newest first. */
  List<Week> weeks(int most) {
    return database
        .jdbc()
        .sql(WEEKS + " order by w.day desc limit ?")
        .param(most)
        .query((row, n) -> week(row))
        .list();
  }

  Optional<Week> week(LocalDate day) {
    return database
        .jdbc()
        .sql(WEEKS + " where w.day = ?")
        .param(day)
        .query((row, n) -> week(row))
        .optional();
  }

  List<Unusual> found(LocalDate day) {
    return database
        .jdbc()
        .sql(
            "select kind, actor, state, count, usual from oversight.unusual where week = ? order by state nulls first, kind, count desc, actor")
        .param(day)
        .query((row, n) -> unusual(row))
        .list();
  }

  private static Week week(ResultSet row) throws SQLException {
    return new Week(
        row.getObject("day", LocalDate.class), Times.instant(row, "made"), row.getInt("found"));
  }

  private static Unusual unusual(ResultSet row) throws SQLException {
    return new Unusual(
        UnusualKind.of(row.getString("kind")),
        row.getString("actor"),
        row.getString("state"),
        row.getInt("count"),
        row.getObject("usual", Integer.class));
  }
}

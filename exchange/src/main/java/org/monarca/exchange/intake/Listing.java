package org.monarca.exchange.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Many submissions at once: the list, page by page, and the States beside each other. */
final class Listing {

  private static final String PAGE =
      Entries.SELECT
          + """
           where (:state::text is null or state = :state) and (:received::timestamptz is null or (received, id) < (:received, :id))
           order by received desc, id desc
           limit :limit
          """;

  private static final String KNOWS =
      """
      select exists (
        select from intake.submission
         where id = :id and received = :received and (:state::text is null or state = :state))
      """;

  private static final String BY_STATE =
      """
      select state, count(*) as submissions, max(received) as last,
             (array_agg(status order by received desc, id desc))[1] as status,
             coalesce(sum(accepted) filter (where status = 'done'), 0) as accepted,
             coalesce(sum(rejected) filter (where status = 'done'), 0) as rejected
        from intake.submission
       where not dry_run and (:state::text is null or state = :state)
       group by state
       order by last desc, state
      """;

  private static final String WAITING =
      Entries.SELECT + "where s.state = ? and s.status = 'waiting' order by s.received, s.id";

  private final Database database;

  Listing(Database database) {
    this.database = database;
  }

  /**
   * Newest first.
   *
   * @param state only this State's; null for all
   * @return empty when the cursor is none that a reader of this list was given
   */
  Optional<SubmissionList> page(@Nullable String state, @Nullable String cursor, int limit) {
    if (cursor == null) {
      return Optional.of(after(null, state, limit));
    }
    return ListPlace.read(cursor)
        .filter(place -> knows(place, state))
        .map(place -> after(place, state, limit));
  }

  /** The State's full lists that wait for a person, oldest first. */
  List<SubmissionStatus> waiting(String state) {
    return database.jdbc().sql(WAITING).param(state).query((row, n) -> Entries.status(row)).list();
  }

  /** The one who sent last comes first. */
  List<SentByState> byState(@Nullable String state) {
    return database
        .jdbc()
        .sql(BY_STATE)
        .param("state", state, Types.VARCHAR)
        .query((row, n) -> sent(row))
        .list();
  }

  /**
   * A place that was never at the end of a page must not pass for one, at the beginning above all.
   */
  private boolean knows(ListPlace place, @Nullable String state) {
    return database
        .jdbc()
        .sql(KNOWS)
        .param("id", place.id())
        .param("received", Times.utc(place.received()))
        .param("state", state, Types.VARCHAR)
        .query(Boolean.class)
        .single();
  }

  private SubmissionList after(@Nullable ListPlace place, @Nullable String state, int limit) {
    var found =
        database
            .jdbc()
            .sql(PAGE)
            .param("state", state, Types.VARCHAR)
            .param(
                "received",
                place == null ? null : Times.utc(place.received()),
                Types.TIMESTAMP_WITH_TIMEZONE)
            .param("id", place == null ? null : place.id(), Types.OTHER)
            .param("limit", limit + 1)
            .query((row, n) -> Entries.status(row))
            .list();
    return found.size() <= limit
        ? new SubmissionList(found, null)
        : new SubmissionList(found.subList(0, limit), ListPlace.of(found.get(limit - 1)).cursor());
  }

  private static SentByState sent(ResultSet row) throws SQLException {
    return new SentByState(
        row.getString("state"),
        Times.instant(row, "last"),
        Status.ofCode(row.getString("status")),
        row.getLong("submissions"),
        row.getLong("accepted"),
        row.getLong("rejected"));
  }
}

package org.monarca.exchange.access.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.roles.Reach;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Reviews as people see and decide them, in the transaction under way. */
final class ReviewStore {

  /** About which nobody has decided, and which has not ended by itself. */
  static final String WAITS = "i.decided is null and g.ended is null";

  private static final String REVIEWS =
      """
      select r.id, r.state, r.kind, r.opened, r.last_day, count(*) as alls,
             count(*) filter (where {waits}) as waiting, count(*) filter (where i.kept) as kept
        from access.review r join access.review_item i on i.review = r.id join access.role_grant g on g.id = i.role_grant
       where {reach} and (:review::bigint is null or r.id = :review)
       group by r.id
       order by bool_or({waits}) desc, r.last_day, r.id
       limit :most
      """
          .replace("{waits}", WAITS)
          .replace("{reach}", Reach.CONDITION);

  private static final String ITEMS =
      """
      select i.role_grant, g.account, a.display_name, a.email, a.last_used, a.trained, i.kept, i.decided, i.decided_by
        from access.review_item i join access.role_grant g on g.id = i.role_grant join access.account a on a.id = g.account
       where i.review = :review and {reach} and (not :waiting or {waits})
       order by lower(a.display_name), a.id, g.id
      offset :from limit :most
      """
          .replace("{waits}", WAITS)
          .replace("{reach}", Reach.CONDITION);

  private static final String LOCK =
      """
      select g.account
        from access.review_item i join access.role_grant g on g.id = i.role_grant
       where i.review = :review and i.role_grant = :grant and {reach} and {waits}
         for update of i
      """
          .replace("{waits}", WAITS)
          .replace("{reach}", Reach.CONDITION);

  /** In all reviews in which it waits: one look is enough. */
  private static final String DECIDE =
      """
      update access.review_item set kept = :kept, decided = :at, decided_by = :by
       where role_grant = :grant and decided is null
      """;

  private final Database database;

  ReviewStore(Database database) {
    this.database = database;
  }

  List<Review> reviews(Reach reach, @Nullable Long review, int most) {
    return database
        .jdbc()
        .sql(REVIEWS)
        .params(reach.params())
        .param("review", review)
        .param("most", most)
        .query((row, n) -> review(row))
        .list();
  }

  List<Row> items(Reach reach, long review, boolean waiting, long from, int most) {
    return database
        .jdbc()
        .sql(ITEMS)
        .params(reach.params())
        .param("review", review)
        .param("waiting", waiting)
        .param("from", from)
        .param("most", most)
        .query((row, n) -> row(row))
        .list();
  }

  /** Whose role it is, while it waits in the review; nobody else decides about it meanwhile. */
  Optional<String> lock(Reach reach, long review, long grant) {
    return database
        .jdbc()
        .sql(LOCK)
        .params(reach.params())
        .param("review", review)
        .param("grant", grant)
        .query(String.class)
        .optional();
  }

  void decide(long grant, boolean kept, String by, Instant at) {
    database
        .jdbc()
        .sql(DECIDE)
        .param("grant", grant)
        .param("kept", kept)
        .param("by", by)
        .param("at", Times.utc(at))
        .update();
  }

  /** Nobody else suspends until the transaction ends: two who look at once would leave nobody. */
  void lockSuspending() {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('access.reviews suspending'))")
        .query(row -> {});
  }

  /** Whether it was suspended. */
  boolean restore(long grant) {
    return database
            .jdbc()
            .sql(
                "update access.role_grant set suspended = null where id = ? and suspended is not null")
            .param(grant)
            .update()
        > 0;
  }

  /** Whether it was not before. */
  boolean suspend(long grant, Instant at) {
    return database
            .jdbc()
            .sql("update access.role_grant set suspended = ? where id = ? and suspended is null")
            .params(Times.utc(at), grant)
            .update()
        > 0;
  }

  private static Review review(ResultSet row) throws SQLException {
    return new Review(
        row.getLong("id"),
        row.getString("state"),
        ReviewKind.of(row.getString("kind")).orElseThrow(),
        Times.instant(row, "opened"),
        row.getObject("last_day", LocalDate.class),
        row.getLong("alls"),
        row.getLong("waiting"),
        row.getLong("kept"));
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getLong("role_grant"),
        row.getString("account"),
        row.getString("display_name"),
        row.getString("email"),
        Times.instantOrNull(row, "last_used"),
        row.getObject("trained", LocalDate.class),
        row.getBoolean("kept"),
        Times.instantOrNull(row, "decided"),
        row.getString("decided_by"));
  }

  /** An item without its grant. */
  record Row(
      long grant,
      String account,
      String name,
      String email,
      @Nullable Instant lastUsed,
      @Nullable LocalDate trained,
      boolean kept,
      @Nullable Instant decided,
      @Nullable String decidedBy) {}
}

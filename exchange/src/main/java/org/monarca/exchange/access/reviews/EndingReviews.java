package org.monarca.exchange.access.reviews;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/**
 * What time does to reviews: administrators are told before the last day, and when it is over what
 * nobody decided about is suspended.
 */
@Component
class EndingReviews {

  /** What is told when the last day is over. */
  private static final int OVER = -1;

  private static final Actor SWEEP = OpeningReviews.SWEEP;

  /** What one transaction suspends. */
  private static final int CHUNK = 100;

  /** With the fewest days left first; each is told of once of each number of days. */
  private static final String TO_TELL =
      """
      select r.id, r.state from access.review r
       where r.last_day <= :until and r.last_day > :after and (r.told is null or r.told > :days)
         and exists (select from access.review_item i join access.role_grant g on g.id = i.role_grant
                      where i.review = r.id and {waits})
       order by r.last_day, r.id limit 1 for update of r skip locked
      """
          .replace("{waits}", ReviewStore.WAITS);

  /**
   * The Department's last administrator of users stays: somebody has to undo it. What somebody
   * decides about at this moment is passed over, and decided before it can be suspended.
   */
  private static final String TO_SUSPEND =
      """
      select g.id, g.account, i.review, g.role = 'federal-admin' as administrator
        from access.review_item i join access.review r on r.id = i.review join access.role_grant g on g.id = i.role_grant
       where r.last_day < :today and {waits} and g.suspended is null and (g.ends is null or g.ends > :now)
         and (g.role <> 'federal-admin'
              or exists (select from access.role_grant other join access.account a on a.id = other.account
                          where other.role = 'federal-admin' and other.account <> g.account and a.status = 'active' and a.trained >= :oldest
                            and other.ended is null and other.suspended is null and (other.ends is null or other.ends > :now)))
       order by g.role = 'federal-admin', g.id, i.review
       limit :most
         for update of i skip locked
      """
          .replace("{waits}", ReviewStore.WAITS);

  private final Database database;
  private final ReviewStore store;
  private final ReviewNews news;
  private final ReviewListener listener;
  private final Audit audit;
  private final InstantSource clock;
  private final ReviewTerms terms = ReviewTerms.published();
  private final DutyTerms days = DutyTerms.published();

  EndingReviews(
      Database database,
      ReviewNews news,
      ReviewListener listener,
      Audit audit,
      InstantSource clock) {
    this.database = database;
    this.store = new ReviewStore(database);
    this.news = news;
    this.listener = listener;
    this.audit = audit;
    this.clock = clock;
  }

  /** Does some of it; whether there was any. */
  boolean doSome() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var today = days.today(now);
    return database.write(
        SWEEP,
        () -> {
          // Whoever is suspended too is told of what waits for them first.
          boolean some =
              tellOne(LocalDate.EPOCH, today.minusDays(1), OVER) || suspendSome(today, now);
          int after = OVER;
          for (int left : told()) {
            some |= tellOne(today.plusDays(after), today.plusDays(left), left);
            after = left;
          }
          return some;
        });
  }

  /** The fewest days first. */
  private List<Integer> told() {
    return Stream.of(ReviewKind.values())
        .flatMap(kind -> terms.of(kind).toldBefore().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private boolean tellOne(LocalDate after, LocalDate until, int left) {
    var some =
        database
            .jdbc()
            .sql(TO_TELL)
            .param("after", after)
            .param("until", until)
            .param("days", left)
            .query((row, n) -> new Told(row.getLong("id"), row.getString("state")))
            .list();
    for (var one : some) {
      database
          .jdbc()
          .sql("update access.review set told = ? where id = ?")
          .params(left, one.review())
          .update();
      if (left == OVER) {
        news.overdue(one.review(), one.office());
      } else {
        news.endsSoon(one.review(), one.office());
      }
    }
    return !some.isEmpty();
  }

  /** Administrators of the Department's users one at a time and last, so that one of them stays. */
  private boolean suspendSome(LocalDate today, Instant now) {
    store.lockSuspending();
    var some = toSuspend(today, now);
    var others = some.stream().filter(one -> !one.ofAdministrator()).toList();
    var suspended = others.isEmpty() ? some.stream().limit(1).toList() : others;
    for (var one : suspended) {
      if (!store.suspend(one.grant(), now)) {
        continue; // it is in an older review too
      }
      audit.record(
          SWEEP,
          AccessReviews.entry("role.suspend", one.grant(), one.review())
              .with("reason", "not-reviewed"));
      listener.suspended(one.account());
    }
    return !suspended.isEmpty();
  }

  private List<Overdue> toSuspend(LocalDate today, Instant now) {
    return database
        .jdbc()
        .sql(TO_SUSPEND)
        .param("today", today)
        .param("oldest", days.oldestGood(now))
        .param("now", Times.utc(now))
        .param("most", CHUNK)
        .query((row, n) ->
            new Overdue(
                row.getLong("id"),
                row.getString("account"),
                row.getLong("review"),
                row.getBoolean("administrator")))
        .list();
  }

  private record Told(long review, @Nullable String office) {}

  private record Overdue(long grant, String account, long review, boolean ofAdministrator) {}
}

package org.monarca.exchange.access.reviews;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.access.roles.Reach;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/**
 * Opens reviews when their time comes: one of a kind for each State and for the Department in each
 * period, of the roles that were given before the period began. One that could not be opened in
 * time is opened later, with as many days, unless the next one begins before they are over.
 */
@Component
class OpeningReviews {

  static final Actor SWEEP = Actor.exchange("access-reviews");

  /** Good, of these roles, and given before that moment. */
  private static final String REVIEWED =
      """
      g.ended is null and g.suspended is null and not g.waits and (g.ends is null or g.ends > :now) and g.role = any(:roles) and g.begins < :before
      """;

  /** Roles that the Department gives are reviewed by it, also where they are of a State. */
  private static final String OFFICE = "case when g.role = any(:ofStates) then g.state end";

  private static final String OFFICES =
      """
      select distinct {office} as office
        from access.role_grant g
       where {reviewed}
         and not exists (select from access.review r
                          where r.state is not distinct from {office} and r.kind = :kind and r.period = :period)
       order by 1 nulls last limit 1
      """
          .replace("{office}", OFFICE)
          .replace("{reviewed}", REVIEWED);

  private static final String OPEN =
      """
      insert into access.review (state, kind, period, opened, last_day)
      values (:office, :kind, :period, :now, :lastDay)
      on conflict do nothing
      returning id
      """;

  private static final String FILL =
      """
      insert into access.review_item (review, role_grant)
      select :review, g.id from access.role_grant g
       where {reviewed} and {office} is not distinct from :office::text
      """
          .replace("{office}", OFFICE)
          .replace("{reviewed}", REVIEWED);

  private final Database database;
  private final ReviewNews news;
  private final Audit audit;
  private final InstantSource clock;
  private final ReviewTerms terms = ReviewTerms.published();
  private final DutyTerms days = DutyTerms.published();

  OpeningReviews(Database database, ReviewNews news, Audit audit, InstantSource clock) {
    this.database = database;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens one; whether there was one to open. */
  boolean openOne() {
    var today = days.today(now());
    for (var kind : ReviewKind.values()) {
      var term = terms.of(kind);
      if (term.lastDay(today).isBefore(term.next(today))
          && openOne(kind, term.beginning(today), today)) {
        return true;
      }
    }
    return false;
  }

  private boolean openOne(ReviewKind kind, LocalDate period, LocalDate today) {
    var before = days.beginning(period);
    return database.write(
        SWEEP,
        () -> {
          var office = office(kind, period, before);
          if (office.isEmpty()) {
            return false;
          }
          open(office.getFirst().state(), kind, terms.rolesOf(kind), period, before, today);
          return true;
        });
  }

  private List<Office> office(ReviewKind kind, LocalDate period, Instant before) {
    return database
        .jdbc()
        .sql(OFFICES)
        .param("now", Times.utc(now()))
        .param("before", Times.utc(before))
        .param("roles", codes(terms.rolesOf(kind)))
        .param("ofStates", ofStates())
        .param("kind", kind.code())
        .param("period", period)
        .query((row, n) -> new Office(row.getString("office")))
        .list();
  }

  /** Of that role of a State alone, unless it was in a review before. */
  void openOutOfTurn(long grant, LocalDate today) {
    database.write(
        SWEEP,
        () ->
            stateToReview(grant)
                .flatMap(state -> insert(state, ReviewKind.YEARLY, today, today))
                .ifPresent(review ->
                    database
                        .jdbc()
                        .sql("insert into access.review_item (review, role_grant) values (?, ?)")
                        .params(review, grant)
                        .update()));
  }

  private Optional<String> stateToReview(long grant) {
    return database
        .jdbc()
        .sql(
            "select state from access.role_grant where id = :grant and not exists (select from access.review_item where role_grant = :grant)")
        .param("grant", grant)
        .query(String.class)
        .optional();
  }

  private void open(
      @Nullable String office,
      ReviewKind kind,
      Set<Role> roles,
      LocalDate period,
      Instant before,
      LocalDate today) {
    var review = insert(office, kind, period, today);
    review.ifPresent(id -> {
      fill(id, office, roles, before);
      audit.record(SWEEP, Entry.done("access-review.open", "access-review", Long.toString(id)));
      news.opened(id, office);
    });
  }

  /** Empty where there is one already. */
  private Optional<Long> insert(
      @Nullable String office, ReviewKind kind, LocalDate period, LocalDate today) {
    return database
        .jdbc()
        .sql(OPEN)
        .param("office", office)
        .param("kind", kind.code())
        .param("period", period)
        .param("now", Times.utc(now()))
        .param("lastDay", terms.of(kind).lastDay(today))
        .query(Long.class)
        .optional();
  }

  private void fill(long review, @Nullable String office, Set<Role> roles, Instant before) {
    database
        .jdbc()
        .sql(FILL)
        .param("review", review)
        .param("now", Times.utc(now()))
        .param("before", Times.utc(before))
        .param("roles", codes(roles))
        .param("ofStates", ofStates())
        .param("office", office)
        .update();
  }

  private static String[] ofStates() {
    return codes(Arrays.stream(Role.values()).filter(Reach::isOfAState).toList());
  }

  private static String[] codes(Collection<Role> roles) {
    return roles.stream().map(Role::code).toArray(String[]::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A State, or the Department. */
  private record Office(@Nullable String state) {}
}

package org.monarca.exchange.access.reviews;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.access.roles.GrantDesk;
import org.monarca.exchange.access.roles.Reach;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Where user administrators look at who has access, and decide about each role that is theirs to
 * give; auditors read it. Nobody sees their own.
 */
@Service
public class AccessReviews {

  /** Of the latest that are shown. */
  private static final int MOST = 100;

  private static final int MOST_EXPORTED = 20_000;

  private final Database database;
  private final ReviewStore store;
  private final OpeningReviews opening;
  private final RoleGrants grants;
  private final GrantDesk desk;
  private final ReviewListener listener;
  private final Audit audit;
  private final Exports exports;
  private final InstantSource clock;
  private final ReviewTerms terms = ReviewTerms.published();
  private final DutyTerms days = DutyTerms.published();

  AccessReviews(
      Database database,
      OpeningReviews opening,
      RoleGrants grants,
      GrantDesk desk,
      ReviewListener listener,
      Audit audit,
      Exports exports,
      InstantSource clock) {
    this.database = database;
    this.store = new ReviewStore(database);
    this.opening = opening;
    this.grants = grants;
    this.desk = desk;
    this.listener = listener;
    this.audit = audit;
    this.exports = exports;
    this.clock = clock;
  }

  /** Which roles are reviewed how often, and when. */
  public ReviewTerms terms() {
    return terms;
  }

  /** Those in which the reader sees something, with what they see; first what waits, by its end. */
  public List<Review> list(Actor reader) {
    return reviews(reader, null);
  }

  /** The review, where the reader sees something in it. */
  public Optional<Review> find(Actor reader, long id) {
    return reviews(reader, id).stream().findFirst();
  }

  private List<Review> reviews(Actor reader, @Nullable Long id) {
    var sight = grants.sightOf(reader);
    return database.read(reader, () -> store.reviews(sight, id, MOST));
  }

  /** Whether its last day is over everywhere in the nation. */
  public boolean isOver(Review review) {
    return days.today(clock.instant()).isAfter(review.lastDay());
  }

  /** How many days are left; negative when it is over. */
  public long daysLeft(Review review) {
    return ChronoUnit.DAYS.between(days.today(clock.instant()), review.lastDay());
  }

  /**
   * Roles in the review, by the names of their people.
   *
   * @param waiting only those about which nobody has decided yet
   */
  public List<ReviewItem> items(Actor reader, long review, boolean waiting, long from, int most) {
    var sight = grants.sightOf(reader);
    return database.read(
        reader, () -> withGrants(sight, store.items(sight, review, waiting, from, most)));
  }

  /** The same whole, to be written to a file; that it was is audited. */
  public List<ReviewItem> export(Actor reader, long review) {
    return database.write(
        reader,
        () -> {
          var some = items(reader, review, false, 0, MOST_EXPORTED);
          exports.record(
              reader,
              Entry.done("access-review.export", "access-review", Long.toString(review))
                  .with("count", some.size()));
          return some;
        });
  }

  /** Whether somebody decides, and does not only read. */
  public boolean decides(Actor reader) {
    return !grants.reachOf(reader).roles().isEmpty();
  }

  /**
   * Decides about roles, all in one transaction. What somebody else decided meanwhile, what has
   * ended and what is not theirs is passed over.
   *
   * @return about how many it was decided
   */
  public int decide(Actor administrator, long review, Map<Long, Verdict> verdicts) {
    return database.write(
        administrator,
        () ->
            (int)
                verdicts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(one -> decide(administrator, review, one.getKey(), one.getValue()))
                    .count());
  }

  private boolean decide(Actor by, long review, long grant, Verdict verdict) {
    var account = store.lock(grants.reachOf(by), review, grant).orElse(null);
    if (account == null || !isTheirs(by, account, grant)) {
      return false;
    }
    return switch (verdict) {
      case Verdict.Keep keep -> {
        store.decide(grant, true, by.id(), now());
        audit.record(by, entry("role.keep", grant, review));
        if (store.restore(grant)) {
          listener.restored(account);
        }
        yield true;
      }
      case Verdict.End(var why) -> {
        if (desk.end(by, account, grant, why) != GrantDesk.Outcome.DONE) {
          yield false;
        }
        store.decide(grant, false, by.id(), now());
        yield true;
      }
    };
  }

  /** Asked once it is held: whose it is may have changed while they waited. */
  private boolean isTheirs(Actor by, String account, long grant) {
    return grants.inReach(grants.reachOf(by), List.of(account)).stream()
        .anyMatch(one -> one.id() == grant);
  }

  static Entry entry(String action, long grant, long review) {
    return Entry.done(action, "role-grant", Long.toString(grant)).with("access-review", review);
  }

  private List<ReviewItem> withGrants(Reach sight, List<ReviewStore.Row> rows) {
    var held =
        grants
            .inReach(sight, rows.stream().map(ReviewStore.Row::account).distinct().toList())
            .stream()
            .collect(Collectors.toMap(RoleGrant::id, Function.identity()));
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(held.get(row.grant())).map(grant -> item(grant, row)))
        .toList();
  }

  private static ReviewItem item(RoleGrant grant, ReviewStore.Row row) {
    return new ReviewItem(
        grant,
        row.name(),
        row.email(),
        row.lastUsed(),
        row.trained(),
        row.kept(),
        row.decided(),
        row.decidedBy());
  }

  /** Opens a review of that role alone, to be looked at in the demo, unless it was in one. */
  public void demonstrate(long grant) {
    opening.openOutOfTurn(grant, days.today(clock.instant()));
  }

  /** Looks at that role, so that whoever tries the demo months later comes in with it. */
  public void demonstrateLooked(long grant) {
    database.write(
        OpeningReviews.SWEEP,
        () -> {
          store.decide(grant, true, OpeningReviews.SWEEP.id(), now());
          return store.restore(grant);
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

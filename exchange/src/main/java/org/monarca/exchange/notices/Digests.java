package org.monarca.exchange.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.notices.CrashPoint.Step;
import org.monarca.exchange.notices.Mornings.Place;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * Makes one notice of all that waits for a receiver's morning: how many there are of each kind. On
 * the same day there is no second one; what comes later waits for the next morning.
 */
final class Digests {

  private static final String TAKE_TURNS =
      "select pg_advisory_xact_lock(hashtextextended('notices.digest', 0))";

  private static final String WAITING =
      """
      select receiver from notices.notice
       where status = 'pending' and gathered and digest is null and due <= :now
       order by due, id
       limit 1
      """;

  private static final String MAKE =
      """
      insert into notices.notice (id, kind, receiver, ids, written, gathered, digest_day, due)
      select :id, 'digest', :receiver, (
               select jsonb_object_agg(kind, of_kind::text)
                 from (select kind, count(*) as of_kind from notices.notice
                        where status = 'pending' and gathered and digest is null and receiver = :receiver
                        group by kind) counted),
             :now, false, :day, :now
          on conflict do nothing
      """;

  private static final String FILL =
      """
      update notices.notice set digest = :id
       where status = 'pending' and gathered and digest is null and receiver = :receiver
      """;

  private static final String POSTPONE =
      """
      update notices.notice set due = :due
       where status = 'pending' and gathered and digest is null and receiver = :receiver and due < :due
      """;

  private final Database database;
  private final Accounts accounts;
  private final Mornings mornings;
  private final CrashPoint crash;

  Digests(Database database, Accounts accounts, Mornings mornings, CrashPoint crash) {
    this.database = database;
    this.accounts = accounts;
    this.mornings = mornings;
    this.crash = crash;
  }

  /** When what is written now is told at the earliest. */
  Instant nextMorning(String receiver, Instant now) {
    return mornings.next(now, place(receiver));
  }

  /**
   * Makes the digest that is due longest, or postpones it where it is no morning; within a
   * transaction.
   *
   * @return whether any was due
   */
  boolean makeOne(Instant now) {
    database.jdbc().sql(TAKE_TURNS).query((row, n) -> true).single();
    var waiting = waiting(now);
    waiting.ifPresent(receiver -> {
      var place = place(receiver);
      if (!mornings.isMorning(now, place) || !make(receiver, now, place.zone())) {
        postpone(receiver, mornings.next(now, place));
      }
    });
    return waiting.isPresent();
  }

  private Optional<String> waiting(Instant now) {
    return database.jdbc().sql(WAITING).param("now", Times.utc(now)).query(String.class).optional();
  }

  private boolean make(String receiver, Instant now, ZoneId zone) {
    var id = UUID.randomUUID();
    var made =
        database
            .jdbc()
            .sql(MAKE)
            .param("id", id)
            .param("receiver", receiver)
            .param("now", Times.utc(now))
            .param("day", LocalDate.ofInstant(now, zone))
            .update();
    if (made > 0) {
      crash.reached(Step.DIGEST_WRITTEN);
      database.jdbc().sql(FILL).param("id", id).param("receiver", receiver).update();
    }
    return made > 0;
  }

  private void postpone(String receiver, Instant due) {
    database.jdbc().sql(POSTPONE).param("due", Times.utc(due)).param("receiver", receiver).update();
  }

  private Place place(String receiver) {
    return Place.of(accounts.find(receiver), accounts.stateOf(receiver));
  }
}

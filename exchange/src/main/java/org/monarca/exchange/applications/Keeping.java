package org.monarca.exchange.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.retention.Disposable.Gone;
import org.springframework.stereotype.Component;

/**
 * What time does to applications: the verifying authority is asked once more, what nobody vouched
 * for or mended lapses, and forms are deleted when they need not be kept any more.
 */
@Component
class Keeping {

  static final Duration REMIND_AFTER = Duration.ofDays(7);

  private static final Actor SWEEP = Actor.exchange("applications");

  /** What one transaction does. */
  private static final int CHUNK = 100;

  private static final String TO_REMIND =
      """
      select id from applications.application
       where stage = 'vouching' and reminded is null and changed <= ?
       order by changed, id limit ? for update skip locked
      """;

  private static final String TO_LAPSE =
      """
      select id from applications.application
       where (stage = 'vouching' and changed <= ?) or (stage = 'sent-back' and changed <= ?)
       order by changed, id limit ? for update skip locked
      """;

  private static final String UNCONFIRMED =
      """
      delete from applications.application
       where id in (select id from applications.application where stage = 'unconfirmed' and changed <= :before
                     order by changed, id limit :most for update skip locked)
      returning id
      """;

  private static final String OVER =
      """
      delete from applications.application
       where id in (select a.id from applications.application a
                     where (a.stage in ('declined', 'not-vouched', 'lapsed') and a.changed <= :before)
                        or exists (select from access.v_ended e where e.account = a.account and e.since <= :before)
                     order by a.changed, a.id limit :most for update of a skip locked)
      returning id
      """;

  private final Database database;
  private final ApplicationStore store;
  private final Letters letters;
  private final Audit audit;
  private final InstantSource clock;

  Keeping(Database database, Notices notices, Links links, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new ApplicationStore(database);
    this.letters = new Letters(notices, links);
    this.audit = audit;
    this.clock = clock;
  }

  /** Does some of it; whether there was any. */
  boolean doSome() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return database.write(SWEEP, () -> Stream.of(remind(now), lapse(now)).anyMatch(some -> some));
  }

  private boolean remind(Instant now) {
    var some =
        database
            .jdbc()
            .sql(TO_REMIND)
            .params(Times.utc(now.minus(REMIND_AFTER)), CHUNK)
            .query(UUID.class)
            .list();
    for (var id : some) {
      database
          .jdbc()
          .sql("update applications.application set reminded = ? where id = ?")
          .params(Times.utc(now), id)
          .update();
      letters.toAuthority(id, "vouch-again");
    }
    return !some.isEmpty();
  }

  private boolean lapse(Instant now) {
    var some =
        database
            .jdbc()
            .sql(TO_LAPSE)
            .params(
                Times.utc(now.minus(LinkPurpose.VOUCH.life())),
                Times.utc(now.minus(LinkPurpose.OWN_APPLICATION.life())),
                CHUNK)
            .query(UUID.class)
            .list();
    for (var id : some) {
      store.move(id, Stage.LAPSED, null, now);
      letters.endVouching(id);
      letters.toApplicant(id, "lapsed");
      audit.record(SWEEP, Applications.entry("lapse", id).with("reason", "time"));
    }
    return !some.isEmpty();
  }

  /** Deletes forms whose address nobody confirmed, in the transaction under way. */
  Gone forgetUnconfirmed(Instant before, int most) {
    return forgotten(UNCONFIRMED, before, most, "unconfirmed");
  }

  /** Deletes forms that came to nothing or whose access ended, in the transaction under way. */
  Gone forgetOver(Instant before, int most) {
    return forgotten(OVER, before, most, "kept-long-enough");
  }

  private Gone forgotten(String which, Instant before, int most, String reason) {
    var some =
        database
            .jdbc()
            .sql(which)
            .param("before", Times.utc(before))
            .param("most", most)
            .query(UUID.class)
            .list();
    some.forEach(
        id -> audit.record(SWEEP, Applications.entry("forget", id).with("reason", reason)));
    return Gone.named(some.stream().map(UUID::toString).toList());
  }
}

package org.monarca.exchange.access.roles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Ends roles whose last day is over, and those that nobody confirmed; tells people two weeks
 * before. At the doors such a role is worth nothing from the moment on in which the day is over,
 * whether it has been ended yet or not.
 */
@Component
class EndingGrants {

  static final Duration AHEAD = RoleGrants.SOON;

  private static final Actor SWEEP = Actor.exchange("roles");

  /** What one transaction does. */
  private static final int CHUNK = 100;

  private final Database database;
  private final GrantStore store;
  private final WaitingGrants waiting;
  private final GrantListener listener;
  private final Audit audit;
  private final InstantSource clock;

  EndingGrants(Database database, GrantListener listener, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new GrantStore(database);
    this.waiting = new WaitingGrants(database);
    this.listener = listener;
    this.audit = audit;
    this.clock = clock;
  }

  /** Does some of it; whether there was any. */
  boolean doSome() {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return database.write(
        SWEEP,
        () -> {
          var over = store.over(now, CHUNK);
          for (var grant : over) {
            end(grant, EndReason.TIME, now);
            if (!grant.waits()) {
              listener.ended(grant.account());
            }
          }
          var unconfirmed = waiting.since(now.minus(Confirming.WITHIN), CHUNK);
          for (var grant : unconfirmed) {
            end(grant, EndReason.UNCONFIRMED, now);
            listener.notConfirmed(grant.givenBy());
            if (waiting.isOutside(grant.account(), now)) {
              listener.notAdmitted(grant.account());
            }
          }
          var ending = store.ending(now, now.plus(AHEAD), CHUNK);
          for (var grant : ending) {
            store.toldAhead(grant.id(), now);
            listener.endsSoon(grant.account());
          }
          return !over.isEmpty() || !unconfirmed.isEmpty() || !ending.isEmpty();
        });
  }

  private void end(RoleGrant grant, EndReason why, Instant now) {
    store.end(grant.id(), SWEEP.id(), why, now);
    audit.record(SWEEP, GrantDesk.entry("role.end", grant.id()).with("reason", why.code()));
  }
}

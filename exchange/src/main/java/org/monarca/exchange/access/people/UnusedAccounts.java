package org.monarca.exchange.access.people;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/**
 * Disables accounts that nobody has used for 90 days (AC-2(3)); a user administrator can undo it.
 */
@Component
public class UnusedAccounts {

  static final Duration LONGEST = Duration.ofDays(90);

  private static final Actor SWEEP = Actor.exchange("accounts");

  /** What one transaction disables. */
  private static final int CHUNK = 100;

  private final Database database;
  private final ManagedAccounts accounts;
  private final StatusChanges changes;
  private final InstantSource clock;

  UnusedAccounts(Database database, Audit audit, AccountListener listener, InstantSource clock) {
    this.database = database;
    this.accounts = new ManagedAccounts(database);
    this.changes = new StatusChanges(accounts, audit, listener);
    this.clock = clock;
  }

  /**
   * Has the account as one that was used today, and gives access back where it was taken for want
   * of use: for people whom a demonstration invents, and who rest with its folder.
   */
  public void demonstrate(String id) {
    database.write(
        SWEEP,
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          if (accounts.isUnused(id)) {
            changes.put(SWEEP, id, AccountStatus.ACTIVE, AccountReason.BACK, now);
          }
          accounts.used(id, now);
        });
  }

  /** Disables some; whether there were any. */
  public boolean disableSome() {
    return database.write(
        SWEEP,
        () -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var unused = accounts.unusedSince(now.minus(LONGEST), CHUNK);
          unused.forEach(
              id -> changes.put(SWEEP, id, AccountStatus.DISABLED, AccountReason.UNUSED, now));
          return !unused.isEmpty();
        });
  }
}

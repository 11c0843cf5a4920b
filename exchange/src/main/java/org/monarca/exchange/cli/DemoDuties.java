package org.monarca.exchange.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.UnusedAccounts;
import org.monarca.exchange.access.reviews.AccessReviews;
import org.monarca.exchange.access.roles.RoleGrants;

/**
 * What the demo's people have accepted and learned, as of today: each start lets everybody in, and
 * the training of one of them lapses soon. A role of another waits in a review of access.
 */
final class DemoDuties {

  /** Days after which a start takes everybody to have done it anew. */
  private static final int FRESH = 300;

  /** Days that are left of the training that lapses soon. */
  private static final int LEFT = 21;

  private static final int FEWEST = 7;

  private final Accounts accounts;
  private final RoleGrants grants;
  private final Duties duties;
  private final AccessReviews reviews;
  private final UnusedAccounts unused;
  private final InstantSource clock;

  DemoDuties(
      Accounts accounts,
      RoleGrants grants,
      Duties duties,
      AccessReviews reviews,
      UnusedAccounts unused,
      InstantSource clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.duties = duties;
    this.reviews = reviews;
    this.unused = unused;
    this.clock = clock;
  }

  /** Has it as it should be at a start. */
  void settle(List<DemoUser> users) {
    users.forEach(
        user -> accounts.findByEmail(user.email()).ifPresent(account -> settle(user, account)));
  }

  private void settle(DemoUser user, Account account) {
    unused.demonstrate(account.id());
    var lapsesSoon = user.email().equals(DemoRoster.LAPSES_SOON);
    var terms = duties.terms();
    var today = terms.today(clock.instant());
    var taken = duties.trained(account.id()).orElse(LocalDate.EPOCH);
    boolean isLate = terms.lastDay(taken).isBefore(today.plusDays(FEWEST));
    boolean isFresh = !taken.isBefore(today.minusDays(FRESH));
    if (lapsesSoon ? isLate || isFresh : !isFresh) {
      duties.demonstrate(
          account.id(), lapsesSoon ? terms.oldestGood(clock.instant()).plusDays(LEFT) : today);
    } else if (duties.mustAcceptRules(account.id())) {
      duties.demonstrate(account.id(), taken);
    }
    for (var grant : grants.held(account.id())) {
      if (user.email().equals(DemoRoster.OF_BOTH)
          && !DemoRoster.DISTRICT.equals(grant.district())) {
        reviews.demonstrate(grant.id());
      } else {
        reviews.demonstrateLooked(grant.id());
      }
    }
  }
}

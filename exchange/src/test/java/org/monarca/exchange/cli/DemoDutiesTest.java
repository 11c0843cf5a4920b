package org.monarca.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.people.UnusedAccounts;
import org.monarca.exchange.access.reviews.AccessReviews;
import org.monarca.exchange.access.reviews.Review;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** At each start of the demo everybody can sign in, and something is to be seen of each duty. */
class DemoDutiesTest extends WholeExchange {

  private static final String USUAL = "usual.tx@example.org";

  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;
  @Autowired private Duties duties;
  @Autowired private AccessReviews reviews;
  @Autowired private UnusedAccounts unused;
  @Autowired private MovableClock clock;

  private final List<DemoUser> users =
      List.of(
          new DemoUser(USUAL, "-", Role.SCHOOL_USER, "TX"),
          new DemoUser(DemoRoster.LAPSES_SOON, "-", Role.STATE_DIRECTOR, "TX"),
          new DemoUser(DemoRoster.OF_BOTH, "-", Role.SCHOOL_USER, "TX"));

  @BeforeEach
  void theyAreThere() {
    clock.stop();
    users.stream()
        .filter(user -> accounts.findByEmail(user.email()).isEmpty())
        .forEach(user ->
            accounts.create(
                new NewAccount(
                    user.email(),
                    "amber-prairie-lantern",
                    "Synthetic",
                    user.role(),
                    "TX",
                    ZoneId.of("UTC"))));
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 20, 30, 299, 310, 700, 2000})
  void howeverLaterItStartsEverybodyComesInAndOneTrainingLapsesSoon(int later) {
    settle();
    clock.setAhead(Duration.ofDays(later));
    settle();

    assertThat(users)
        .map(user -> account(user.email()).id())
        .noneMatch(duties::mustAcceptRules)
        .noneMatch(duties::isTrainingLapsed);
    assertThat(daysLeft(DemoRoster.LAPSES_SOON)).isBetween(7L, 30L);
    assertThat(daysLeft(USUAL)).isGreaterThan(30);
  }

  @Test
  void whoIsDisabledForWantOfUseComesInAgain() {
    settle();
    clock.setAhead(Duration.ofDays(120));
    boolean isLeft = true;
    while (isLeft) {
      isLeft = unused.disableSome();
    }
    assertThat(accounts.admits(account(USUAL).id(), clock.instant())).isFalse();

    settle();
    assertThat(unused.disableSome()).isFalse();
    assertThat(accounts.admits(account(USUAL).id(), clock.instant())).isTrue();
  }

  @Test
  void oneRoleWaitsInAReviewOfAccessAndOnASecondStartNoOther() {
    var person = account(DemoRoster.OF_BOTH);
    grants.add(person.id(), Position.of(Role.STATE_DIRECTOR, "TX"), Actor.exchange("test"));
    settle();
    clock.setAhead(Duration.ofDays(2));
    settle();

    var admin = Actor.person("users", "user-admin", "TX");
    assertThat(reviews.list(admin).stream().mapToLong(Review::waiting).sum()).isPositive();
    assertThat(
            reviews.list(admin).stream()
                .flatMap(review -> reviews.items(admin, review.id(), true, 0, 50).stream())
                .filter(item -> item.grant().account().equals(person.id())))
        .hasSizeLessThanOrEqualTo(2);
  }

  private void settle() {
    new DemoDuties(accounts, grants, duties, reviews, unused, clock).settle(users);
  }

  private long daysLeft(String email) {
    return ChronoUnit.DAYS.between(
        duties.terms().today(clock.instant()),
        duties.terms().lastDay(duties.trained(account(email).id()).orElseThrow()));
  }

  private Account account(String email) {
    return accounts.findByEmail(email).orElseThrow();
  }
}

package org.monarca.exchange.access.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.GrantDesk.Outcome;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** People of Wyoming, two of whom see to their accounts. */
abstract class WithRoles extends WholeExchange {

  static final String PASSWORD = "amber-prairie-lantern";

  @Autowired Accounts accounts;
  @Autowired RoleGrants grants;
  @Autowired GrantDesk desk;
  @Autowired Confirming confirming;
  @Autowired Notices notices;
  @Autowired MovableClock clock;
  @Autowired private EndingGrants ending;

  Actor admin = Actor.exchange("nobody yet");
  Actor second = Actor.exchange("nobody yet");

  @BeforeEach
  final void twoSeeToAccounts() {
    admin = actor(person(Role.USER_ADMIN, "WY", null));
    second = actor(person(Role.USER_ADMIN, "WY", null));
  }

  @AfterEach
  final void backInTime() {
    clock.reset();
  }

  final Outcome outcome(Actor by, String account, Position position) {
    return desk.give(by, account, position, null, GiveReason.FURTHER_WORK);
  }

  /** Given by one and confirmed by the other. */
  final long give(Account person, Position position, @Nullable LocalDate lastDay) {
    assertThat(desk.give(admin, person.id(), position, lastDay, GiveReason.STAND_IN))
        .isEqualTo(Outcome.DONE);
    long given = waiting(person);
    assertThat(confirming.confirm(second, person.id(), given)).isEqualTo(Confirming.Outcome.DONE);
    return given;
  }

  final long waiting(Account person) {
    return confirming.waitingFor(second).stream()
        .filter(grant -> grant.account().equals(person.id()))
        .mapToLong(RoleGrant::id)
        .max()
        .orElseThrow();
  }

  final long last(Account person) {
    return grants.good(person.id()).stream().mapToLong(RoleGrant::id).max().orElseThrow();
  }

  final boolean told(Account person, String kind) {
    return notices.newest(actor(person), 20).stream().anyMatch(told -> told.kind().equals(kind));
  }

  final void sweep() {
    boolean isLeft = true;
    while (isLeft) {
      isLeft = ending.doSome();
    }
  }

  final Account person(Role role, @Nullable String state, @Nullable String district) {
    return person(role, state, null, district);
  }

  final Account person(
      Role role, @Nullable String state, @Nullable Long region, @Nullable String district) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            PASSWORD,
            "Synthetic Person",
            role,
            state,
            region,
            district,
            ZoneId.of("America/Denver")));
  }
}

package org.monarca.exchange.access.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.AccountReason;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.people.UserDesk;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Waiters;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator who waits for another and has no rights any more by then does nothing. */
class RightsEndMeanwhileTest extends WholeExchange {

  @Autowired private Accounts accounts;
  @Autowired private GrantDesk desk;
  @Autowired private UserDesk users;
  @Autowired private RoleGrants grants;
  @Autowired private Database database;

  private final Actor department = Actor.person("federal", Role.FEDERAL_ADMIN.code(), null);
  private Actor colleague = Actor.exchange("nobody yet");
  private Actor late = Actor.exchange("nobody yet");
  private String person = "";

  @BeforeEach
  void twoSeeToOnesAccount() {
    colleague = actor(account(Role.USER_ADMIN));
    late = actor(account(Role.USER_ADMIN));
    person = account(Role.SCHOOL_USER).id();
  }

  @Test
  void theAccountStaysAsItWas() throws Exception {
    var outcome = afterItsRoleEnded(() -> users.disable(late, person, AccountReason.INCIDENT));

    assertThat(outcome).isEqualTo(UserDesk.Change.NOT_YOURS);
    assertThat(accounts.find(person)).isPresent();
  }

  @Test
  void noRoleIsGiven() throws Exception {
    var director = Position.of(Role.STATE_DIRECTOR, "WY");
    var outcome =
        afterItsRoleEnded(() -> desk.give(late, person, director, null, GiveReason.OTHER));

    assertThat(outcome).isEqualTo(GrantDesk.Outcome.NOT_YOURS);
    assertThat(users.find(colleague, person).orElseThrow().grants())
        .extracting(RoleGrant::role)
        .doesNotContain(Role.STATE_DIRECTOR);
  }

  /** What is suspended may come back, with all that it may do. */
  @Test
  void aSuspendedRoleStandsAboveAsBefore() {
    var both = account(Role.USER_ADMIN);
    grants.add(both.id(), Position.of(Role.RECRUITER, "WY"), Actor.exchange("test"));
    assertThat(users.say(colleague, both.id())).isEqualTo(UserDesk.Say.NONE);

    testDatabase()
        .jdbc()
        .sql(
            "update access.role_grant set suspended = now() where account = ? and role = 'user-admin'")
        .param(both.id())
        .update();

    assertThat(users.say(colleague, both.id())).isEqualTo(UserDesk.Say.NONE);
  }

  /** What comes of it, when the other changes the same account and the role ends meanwhile. */
  private <T> T afterItsRoleEnded(Callable<T> work) throws Exception {
    var waiting = new FutureTask<>(work);
    database.write(
        colleague,
        () -> {
          desk.give(colleague, person, Position.of(Role.RECRUITER, "WY"), null, GiveReason.OTHER);
          desk.end(department, late.id(), Objects.requireNonNull(late.grant()), EndReason.LEFT);
          Thread.ofVirtual().start(waiting);
          Waiters.await(database, 1);
        });
    return waiting.get();
  }

  private Account account(Role role) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "amber-prairie-lantern",
            "Synthetic person",
            role,
            "WY",
            ZoneOffset.UTC));
  }
}

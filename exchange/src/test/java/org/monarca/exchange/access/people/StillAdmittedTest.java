package org.monarca.exchange.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.UserDesk.Change;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Waiters;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever's rights have ended does nothing more; what they do already is done whole. */
class StillAdmittedTest extends WholeExchange {

  @Autowired private StillAdmitted admitted;
  @Autowired private Accounts accounts;
  @Autowired private UserDesk desk;
  @Autowired private Database database;

  private final Actor admin = Actor.person("users", Role.USER_ADMIN.code(), "WY");
  private Actor person = Actor.exchange("nobody yet");

  @BeforeEach
  void addPerson() {
    var account =
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "milkweed-river-100",
                "Synthetic person",
                Role.STATE_DATA_ADMIN,
                "WY",
                ZoneOffset.UTC));
    person = actor(account);
  }

  @Test
  void whoIsAdmittedActs() {
    assertThat(admitted.act(person, () -> "done")).contains("done");
  }

  @Test
  void whoseAccountWasClosedMeanwhileDoesNothing() {
    desk.disable(admin, person.id(), AccountReason.INCIDENT);

    assertThat(admitted.act(person, () -> "done")).isEmpty();
  }

  @Test
  void whoseRoleOrStateIsAnotherMeanwhileDoesNothing() {
    var elsewhere = Actor.person(person.id(), person.role(), "TX");
    var otherwise = Actor.person(person.id(), Role.FEDERAL_USER.code(), "WY");

    assertThat(admitted.act(elsewhere, () -> "done")).isEmpty();
    assertThat(admitted.act(otherwise, () -> "done")).isEmpty();
  }

  @Test
  void whatIsBeingDoneIsDoneBeforeRightsEnd() throws Exception {
    var ending = new FutureTask<>(() -> desk.disable(admin, person.id(), AccountReason.INCIDENT));

    var done =
        admitted.act(
            person,
            () -> {
              Thread.ofVirtual().start(ending);
              Waiters.await(database, 1);
              return ending.isDone();
            });

    assertThat(done).contains(false);
    assertThat(ending.get()).isEqualTo(Change.DONE);
    assertThat(admitted.act(person, () -> "more")).isEmpty();
  }
}

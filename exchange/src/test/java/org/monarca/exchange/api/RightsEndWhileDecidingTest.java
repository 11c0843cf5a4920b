package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.AccountReason;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.people.UserDesk;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.stored.IdentityLock;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.Waiters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Somebody's rights end after a request of theirs was let in and before it is done: what they
 * decide about children is done whole or not at all, and is the last of it.
 */
class RightsEndWhileDecidingTest extends ByToken {

  @Autowired private Identities identities;
  @Autowired private Accounts accounts;
  @Autowired private PersonalTokens tokens;
  @Autowired private UserDesk desk;

  private String texan = "";
  private Actor person = Actor.exchange("nobody yet");
  private String kept = "";
  private String other = "";
  private JsonNode confirming = MissingNode.getInstance();

  /** Michigan proposes that a child is one of Texas, where somebody is to confirm it. */
  @BeforeEach
  void propose() throws Exception {
    var email = UUID.randomUUID() + "@example.org";
    texan =
        token(
            new NewAccount(
                email,
                "milkweed-river-100",
                "Synthetic person",
                Role.STATE_DATA_ADMIN,
                "TX",
                ZoneOffset.UTC));
    var account = accounts.findByEmail(email).orElseThrow();
    person = actor(account);
    var teller = new Teller(database, identities);
    var texas = teller.childOf(teller.tell("TX", Teller.nobodyElse().born("2006-01-31")));
    var claiming = Teller.nobodyElse().born("2012-11-05").withExchangeId(texas);
    kept = texas.digits();
    other = teller.childOf(teller.tell("MI", claiming)).digits();
    var michigander = token(Role.STATE_DATA_ADMIN, "MI");
    var near = taskOf("near-match", michigander, other);
    assertThat(
            decide(
                michigander,
                near,
                "{\"decision\": \"same\", \"survivor\": \"%s\", \"reason\": \"papers-agree\", \"version\": %d}"
                    .formatted(kept, version(near))))
        .hasStatusOk();
    confirming = taskOf("confirm-merge", texan, other);
  }

  @AfterEach
  void nothingIsHalfDoneAndNothingMoreIsTaken() throws Exception {
    Invariants.hold(testDatabase().jdbc());
    assertProblem(confirm(), HttpStatus.UNAUTHORIZED, "token-needed");
    assertThat(
            testDatabase()
                .jdbc()
                .sql("select count(*) from identity.decision where confirmer = ?")
                .param(person.id())
                .query(Long.class)
                .single())
        .isEqualTo(isMerged() ? 1 : 0);
  }

  @Test
  void anAccountThatIsDisabledDecidesNothing() throws Exception {
    var administrator = Actor.person("user-admin", Role.USER_ADMIN.code(), "TX");

    var answer = meanwhile(() -> desk.disable(administrator, person.id(), AccountReason.INCIDENT));

    assertProblem(answer, HttpStatus.NOT_FOUND, "not-found");
    assertThat(isMerged()).isFalse();
  }

  @Test
  void aRoleThatIsTakenDecidesNothing() throws Exception {
    var answer = meanwhile(() -> endRoles(person.id()));

    assertProblem(answer, HttpStatus.NOT_FOUND, "not-found");
    assertThat(isMerged()).isFalse();
  }

  /** The person still may; with that token they ask nothing more. */
  @Test
  void aTokenThatIsEndedHasDecidedForTheLastTime() throws Exception {
    long token = tokens.of(person).getFirst().id();

    var answer = meanwhile(() -> tokens.end(person, token));

    assertThat(answer).hasStatusOk();
    assertThat(isMerged()).isTrue();
  }

  /** The request is let in, and waits for somebody who decides about other children. */
  private MvcTestResult meanwhile(Runnable end) {
    try (var threads = Executors.newFixedThreadPool(2)) {
      var asked = new AtomicReference<CompletableFuture<MvcTestResult>>();
      database.write(
          Actor.exchange("test"),
          () -> {
            IdentityLock.take(database);
            asked.set(CompletableFuture.supplyAsync(this::confirm, threads));
            Waiters.await(database, 1);
            CompletableFuture.runAsync(end, threads).join();
          });
      return Objects.requireNonNull(asked.get()).join();
    }
  }

  private MvcTestResult confirm() {
    return decide(
        texan,
        confirming,
        "{\"decision\": \"confirm\", \"version\": %d}".formatted(version(confirming)));
  }

  private boolean isMerged() {
    return identities.living(other).orElseThrow().digits().equals(kept);
  }
}

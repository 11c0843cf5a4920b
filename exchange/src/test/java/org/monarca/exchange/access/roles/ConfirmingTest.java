package org.monarca.exchange.access.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Holder;
import org.monarca.exchange.access.roles.GrantDesk.Outcome;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.notices.SentNotice;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Nobody alone gives anybody a further role. */
class ConfirmingTest extends WithRoles {

  private static final Position DATA = Position.of(Role.STATE_DATA_ADMIN, "WY");

  @Autowired private MockMvcTester web;

  private Account person = new Account("", "", "", ZoneOffset.UTC);

  @BeforeEach
  void somebody() {
    person = person(Role.SCHOOL_USER, "WY", null);
  }

  @Test
  @Control("AC-5")
  void aRoleIsWorthNothingUntilAnotherPersonConfirmsIt() {
    var trail = auditTrail();
    assertThat(outcome(admin, person.id(), DATA)).isEqualTo(Outcome.DONE);
    long grant = waiting(person);

    assertThat(grants.find(person.id(), grant)).isEmpty();
    assertThat(grants.held(person.id())).hasSize(1);
    assertThat(grants.peopleOf("WY", Set.of(Role.STATE_DATA_ADMIN))).doesNotContain(person.id());
    assertThat(told(person, "role-given")).isFalse();
    assertThat(kinds(second)).contains("role-waits");
    assertThat(kinds(admin)).doesNotContain("role-waits");

    assertThat(confirming.confirm(second, person.id(), grant)).isEqualTo(Confirming.Outcome.DONE);

    assertThat(grants.find(person.id(), grant).orElseThrow().confirmedBy()).isEqualTo(second.id());
    assertThat(told(person, "role-given")).isTrue();
    assertThat(trail.sentences())
        .containsSequence("role.give done further-work", "role.confirm done");
    assertThat(confirming.confirm(second, person.id(), grant))
        .isEqualTo(Confirming.Outcome.DECIDED_ALREADY);
  }

  @Test
  @Control("AC-5")
  void neitherWhoGaveItNorWhoseItIsConfirmsIt() {
    var colleague = person(Role.USER_ADMIN, "WY", null);
    assertThat(outcome(admin, person.id(), DATA)).isEqualTo(Outcome.DONE);
    long grant = waiting(person);
    var elsewhere = actor(person(Role.USER_ADMIN, "ND", null));
    var auditor = actor(person(Role.AUDITOR, null, null));

    assertThat(confirming.waitingFor(admin)).noneMatch(one -> one.id() == grant);
    var trail = auditTrail();
    assertThat(confirming.confirm(admin, person.id(), grant))
        .isEqualTo(Confirming.Outcome.ANOTHER_PERSON);
    assertThat(trail.sentences()).containsExactly("role.confirm refused second-person-needed");
    assertThat(confirming.confirm(actor(person), person.id(), grant))
        .isEqualTo(Confirming.Outcome.NOT_YOURS);
    for (var other : List.of(elsewhere, auditor)) {
      assertThat(confirming.waitingFor(other)).isEmpty();
      assertThat(confirming.confirm(other, person.id(), grant))
          .isEqualTo(Confirming.Outcome.NOT_YOURS);
    }
    assertThat(grants.find(person.id(), grant)).isEmpty();
    assertThat(confirming.confirm(actor(colleague), person.id(), grant))
        .isEqualTo(Confirming.Outcome.DONE);
  }

  @Test
  void whatSomebodyGaveWhoIsOutCanOnlyBeRefused() {
    outcome(admin, person.id(), DATA);
    long grant = waiting(person);
    var department = Actor.person("federal", Role.FEDERAL_ADMIN.code(), null);
    desk.end(department, admin.id(), Objects.requireNonNull(admin.grant()), EndReason.INCIDENT);

    assertThat(confirming.confirm(second, person.id(), grant))
        .isEqualTo(Confirming.Outcome.GIVER_IS_OUT);
    assertThat(grants.find(person.id(), grant)).isEmpty();
    assertThat(confirming.refuse(second, person.id(), grant)).isEqualTo(Confirming.Outcome.DONE);
  }

  @Test
  void theDirectorConfirmsWhatIsTheirStates() {
    var director = actor(person(Role.STATE_DIRECTOR, "WY", null));
    outcome(admin, person.id(), DATA);
    long grant = waiting(person);

    assertThat(kinds(director)).contains("role-waits");
    assertThat(confirming.confirm(director, person.id(), grant)).isEqualTo(Confirming.Outcome.DONE);
    assertThat(grants.find(person.id(), grant)).isPresent();
  }

  @Test
  void whatIsRefusedIsEndedAndWhoGaveItHears() {
    outcome(admin, person.id(), DATA);
    long grant = waiting(person);

    assertThat(confirming.refuse(admin, person.id(), grant))
        .isEqualTo(Confirming.Outcome.ANOTHER_PERSON);
    assertThat(confirming.refuse(second, person.id(), grant)).isEqualTo(Confirming.Outcome.DONE);

    assertThat(confirming.waitingFor(second)).noneMatch(one -> one.id() == grant);
    assertThat(kinds(admin)).contains("role-not-confirmed");
    assertThat(told(person, "role-ended")).isFalse();
    assertThat(outcome(admin, person.id(), DATA)).isEqualTo(Outcome.DONE);
  }

  @Test
  void whatNobodyConfirmsInTwoWeeksIsEnded() {
    clock.stop();
    outcome(admin, person.id(), DATA);
    long grant = waiting(person);

    clock.setAhead(Confirming.WITHIN.minusSeconds(1));
    sweep();
    assertThat(waiting(person)).isEqualTo(grant);
    clock.setAhead(Confirming.WITHIN);
    sweep();

    assertThat(confirming.confirm(second, person.id(), grant))
        .isEqualTo(Confirming.Outcome.DECIDED_ALREADY);
    assertThat(kinds(admin)).contains("role-not-confirmed");
  }

  @Test
  void whoNobodyConfirmsIsNotLetInAndHearsOfIt() {
    clock.stop();
    var holder =
        new Holder(
            "waits." + person.id() + "@example.org",
            "Synthetic",
            Role.STATE_DIRECTOR,
            "WY",
            null,
            null,
            ZoneOffset.UTC);
    var two = confirming.second(Position.of(Role.STATE_DIRECTOR, "WY"), admin.id());
    var applicant = accounts.createWithoutPassword(holder, admin, two);

    clock.setAhead(Confirming.WITHIN);
    sweep();

    assertThat(told(applicant, "account-not-confirmed")).isTrue();
    assertThat(kinds(admin)).contains("role-not-confirmed");
    assertThat(grants.held(applicant.id())).isEmpty();
  }

  @Test
  void whatIsOverBeforeAnybodyConfirmedItEndsUnseen() {
    clock.stop();
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Denver"));
    desk.give(admin, person.id(), DATA, today, GiveReason.STAND_IN);
    long grant = waiting(person);

    clock.setAhead(Duration.ofDays(2));
    sweep();

    assertThat(confirming.confirm(second, person.id(), grant))
        .isEqualTo(Confirming.Outcome.DECIDED_ALREADY);
    assertThat(told(person, "role-ended")).isFalse();
  }

  @Test
  void whereNobodyElseCouldConfirmItNothingIsGiven() {
    var lonely = actor(person(Role.USER_ADMIN, "MP", null));
    var recruiter = person(Role.RECRUITER, "MP", null);
    var position = Position.of(Role.SCHOOL_USER, "MP");

    assertThat(outcome(lonely, recruiter.id(), position)).isEqualTo(Outcome.NOBODY_CONFIRMS);
    person(Role.STATE_DIRECTOR, "MP", null);
    assertThat(outcome(lonely, recruiter.id(), position)).isEqualTo(Outcome.DONE);
  }

  @Test
  void ofTwoAtOnceOneDecides() throws Exception {
    outcome(admin, person.id(), DATA);
    long grant = waiting(person);
    var director = actor(person(Role.STATE_DIRECTOR, "WY", null));

    assertThat(
            AtOnce.all(
                () -> confirming.confirm(second, person.id(), grant),
                () -> confirming.refuse(director, person.id(), grant)))
        .containsExactlyInAnyOrder(Confirming.Outcome.DONE, Confirming.Outcome.DECIDED_ALREADY);
  }

  @Test
  void thePagesShowWhatWaitsAndForWhom() {
    outcome(admin, person.id(), DATA);
    long grant = waiting(person);
    var page = "/accounts/" + person.id();

    assertThat(page("/accounts", second))
        .contains("Roles that wait for you to confirm them", "State data administrator, Wyoming");
    assertThat(page(page, second)).contains("Confirm it", "Refuse it");
    assertThat(page(page, admin))
        .contains("Waits for a second person", "End it")
        .doesNotContain("Confirm it");

    var refused =
        web.post()
            .uri(page + "/roles/" + grant + "/confirmation")
            .with(acting(of(admin)))
            .with(csrf())
            .exchange();
    assertThat(refused).hasStatus(403);
    assertThat(
            web.post()
                .uri(page + "/roles/" + grant + "/confirmation")
                .with(acting(of(second)))
                .with(csrf()))
        .hasRedirectedUrl(page + "?done=role-confirmed");
    assertThat(page(page, second)).contains("Confirmed by Synthetic Person");
  }

  private String page(String path, Actor reader) {
    var answer = web.get().uri(path).with(acting(of(reader))).with(csrf()).exchange();
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private Account of(Actor actor) {
    return accounts.find(actor.id()).orElseThrow();
  }

  private List<String> kinds(Actor of) {
    return notices.newest(of, 20).stream().map(SentNotice::kind).toList();
  }
}

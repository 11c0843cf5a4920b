package org.monarca.exchange.access.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.AccountReason;
import org.monarca.exchange.access.people.UserDesk;
import org.monarca.exchange.access.roles.GrantDesk.Outcome;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People hold several roles, act in one of them, and in none that has ended. */
class RolesTest extends WithRoles {

  @Autowired private MockMvcTester web;
  @Autowired private UserDesk users;
  @Autowired private PersonalTokens tokens;

  @Test
  void whoeverHoldsTwoActsInOneAndChanges() throws Exception {
    var person = person(Role.SCHOOL_USER, "WY", null);
    var second = give(person, Position.of(Role.STATE_DATA_ADMIN, "WY"), null);
    var session = signedIn(person);
    assertThat(page("/profile/roles", session))
        .contains("School user, Wyoming", "State data administrator, Wyoming", "Change role");
    assertThat(web.get().uri("/uploads").cookie(session)).hasStatus(403);
    var trail = auditTrail();

    var changed = change("/profile/roles", session, second);

    assertThat(changed).hasRedirectedUrl("/profile/roles?done=changed");
    var other = cookie(changed);
    assertThat(other.getValue()).isNotEqualTo(session.getValue());
    assertThat(web.get().uri("/uploads").cookie(session)).hasRedirectedUrl("/sign-in?expired");
    assertThat(web.get().uri("/uploads").cookie(other)).hasStatusOk();
    assertThat(trail.sentences()).contains("role.enter done");
    assertThat(grants.entering(person.id()).orElseThrow().id()).isEqualTo(second);
  }

  @Test
  @Control("AC-3")
  void nobodyActsInARoleThatIsNotTheirs() throws Exception {
    var person = person(Role.SCHOOL_USER, "WY", null);
    var others = actor(person(Role.STATE_DATA_ADMIN, "WY", null)).grant();
    var session = signedIn(person);

    var refused = change("/profile/roles", session, Objects.requireNonNull(others));

    assertThat(refused).hasStatusOk().bodyText().contains("You do not hold that role");
    assertThat(web.get().uri("/uploads").cookie(session)).hasStatus(403);
  }

  @Test
  void whoseRoleEndsChoosesAnotherBeforeGoingOn() throws Exception {
    var person = person(Role.SCHOOL_USER, "WY", null);
    var first = actor(person);
    var second = give(person, Position.of(Role.STATE_DATA_ADMIN, "WY"), null);
    var session = signedIn(person);

    assertThat(desk.end(admin, person.id(), Objects.requireNonNull(first.grant()), EndReason.LEFT))
        .isEqualTo(Outcome.DONE);

    var led = web.get().uri("/search").cookie(session).exchange();
    assertThat(led).hasRedirectedUrl("/sign-in/role");
    var waiting = cookie(led);
    assertThat(web.get().uri("/search").cookie(waiting)).hasRedirectedUrl("/sign-in/role");
    assertThat(page("/sign-in/role", waiting)).contains("State data administrator, Wyoming");
    var chosen = change("/sign-in/role", waiting, second);
    assertThat(chosen).hasRedirectedUrl("/");
    assertThat(web.get().uri("/uploads").cookie(cookie(chosen))).hasStatusOk();
  }

  @Test
  @Control("AC-2")
  void whoseLastRoleEndsIsOutAndDoesNotComeIn() {
    var person = person(Role.STATE_DATA_ADMIN, "WY", null);
    var actor = actor(person);
    var token = ((Made.Token) tokens.make(actor, "nightly", Lifetime.WEEK)).secret();
    var session = signedIn(person);

    desk.end(admin, person.id(), Objects.requireNonNull(actor.grant()), EndReason.OTHER_WORK);

    assertThat(web.get().uri("/tasks").cookie(session)).hasRedirectedUrl("/sign-in");
    assertThat(tokens.holderOf(token)).isEmpty();
    assertThat(signIn(person)).hasRedirectedUrl("/sign-in?failed");
    assertThat(notices.newest(actor, 5)).anyMatch(told -> told.kind().equals("role-ended"));
  }

  @Test
  void aTokenBelongsToTheRoleInWhichItWasMade() {
    var person = person(Role.STATE_DATA_ADMIN, "WY", null);
    var token = ((Made.Token) tokens.make(actor(person), "nightly", Lifetime.WEEK)).secret();
    var second = give(person, Position.of(Role.SCHOOL_USER, "WY"), null);
    var acting = grants.find(person.id(), second).orElseThrow().actor();

    assertThat(tokens.of(acting)).isEmpty();
    assertThat(tokens.holderOf(token).orElseThrow().actor()).isEqualTo(actor(person));
  }

  @Test
  @Control("AC-2")
  void aRoleIsGoodUntilItsLastDayIsOver() {
    var person = person(Role.SCHOOL_USER, "WY", null);
    var denver = ZoneId.of("America/Denver");
    clock.stop();
    var today = LocalDate.ofInstant(clock.instant(), denver);
    var lastDay = today.plusDays(20);
    var second = give(person, Position.of(Role.STATE_DATA_ADMIN, "WY"), lastDay);
    sweep();
    assertThat(told(person, "role-ends-soon")).isFalse();

    clock.setAhead(Duration.ofDays(8));
    sweep();
    assertThat(told(person, "role-ends-soon")).isTrue();
    assertThat(users.find(admin, person.id()).orElseThrow().grants())
        .anyMatch(grant -> grant.endsSoon(clock.instant()));

    var end = lastDay.plusDays(1).atStartOfDay(denver).toInstant();
    clock.setAhead(Duration.ZERO);
    var until = Duration.between(clock.instant(), end);
    clock.setAhead(until.minusMillis(1));
    assertThat(grants.find(person.id(), second)).isPresent();
    clock.setAhead(until);
    assertThat(grants.find(person.id(), second)).isEmpty();
    assertThat(told(person, "role-ended")).isFalse();
    sweep();
    assertThat(told(person, "role-ended")).isTrue();
  }

  @Test
  @Control({"AC-5", "AC-6"})
  void nobodyGivesThemselvesOrMoreThanIsTheirs() {
    var person = person(Role.SCHOOL_USER, "WY", null);
    var elsewhere = actor(person(Role.USER_ADMIN, "ND", null));
    var colleague = Position.of(Role.USER_ADMIN, "WY");
    var data = Position.of(Role.STATE_DATA_ADMIN, "WY");

    assertThat(outcome(admin, admin.id(), data)).isEqualTo(Outcome.NOT_YOURS);
    assertThat(outcome(elsewhere, person.id(), data)).isEqualTo(Outcome.NOT_YOURS);
    assertThat(outcome(admin, person.id(), colleague)).isEqualTo(Outcome.NOT_YOURS_TO_GIVE);
    assertThat(outcome(admin, person.id(), Position.of(Role.SCHOOL_USER, "ND")))
        .isEqualTo(Outcome.NOT_YOURS_TO_GIVE);
    assertThat(outcome(admin, person.id(), data)).isEqualTo(Outcome.DONE);
    assertThat(outcome(admin, person.id(), data)).isEqualTo(Outcome.HELD_ALREADY);
    assertThat(
            desk.give(
                admin,
                person.id(),
                Position.of(Role.RECRUITER, "WY"),
                LocalDate.of(2020, 1, 1),
                GiveReason.OTHER))
        .isEqualTo(Outcome.OVER_ALREADY);
  }

  @Test
  void aRegionsAdministratorHasItsDistrictsAlone() {
    long region = region("Synthetic Basin " + UUID.randomUUID());
    var inside = district(region);
    var outside = district(null);
    var regional = actor(person(Role.USER_ADMIN, "WY", region, null));
    var theirs = person(Role.DISTRICT_ADMIN, "WY", inside);
    var others = person(Role.DISTRICT_ADMIN, "WY", outside);

    assertThat(users.find(regional, theirs.id())).isPresent();
    assertThat(users.find(regional, others.id())).isEmpty();
    assertThat(outcome(regional, theirs.id(), school(inside))).isEqualTo(Outcome.DONE);
    assertThat(outcome(regional, theirs.id(), school(outside)))
        .isEqualTo(Outcome.NOT_YOURS_TO_GIVE);
    assertThat(outcome(regional, theirs.id(), Position.of(Role.SCHOOL_USER, "WY")))
        .isEqualTo(Outcome.NOT_YOURS_TO_GIVE);
    assertThat(outcome(regional, theirs.id(), Position.of(Role.STATE_DATA_ADMIN, "WY")))
        .isEqualTo(Outcome.NOT_YOURS_TO_GIVE);
  }

  @Test
  void eachStateSeesItsOwnRolesOfSomebodyAlone() {
    var person = person(Role.SCHOOL_USER, "WY", null);
    var elsewhere = actor(person(Role.USER_ADMIN, "ND", null));
    assertThat(users.find(elsewhere, person.id())).isEmpty();

    grants.add(person.id(), Position.of(Role.RECRUITER, "ND"), Actor.exchange("test"));

    assertThat(users.find(elsewhere, person.id()).orElseThrow().grants())
        .extracting(RoleGrant::state)
        .containsExactly("ND");
    assertThat(users.find(admin, person.id()).orElseThrow().grants())
        .extracting(RoleGrant::state)
        .containsExactly("WY");
    assertThat(users.say(admin, person.id())).isEqualTo(UserDesk.Say.NOT_FOR_EVER);
    assertThat(desk.end(admin, person.id(), last(person), EndReason.OTHER))
        .isEqualTo(Outcome.NOT_YOURS);
  }

  @Test
  void ofSomebodyAboveNothingIsDoneButWithTheRolesThatAreGiven() {
    var person = person(Role.SCHOOL_USER, "WY", null);
    grants.add(person.id(), Position.of(Role.USER_ADMIN, "WY"), Actor.exchange("test"));

    assertThat(users.signOut(admin, person.id())).isEqualTo(UserDesk.Change.OTHERS_TOO);
    assertThat(desk.end(admin, person.id(), last(person), EndReason.OTHER))
        .isEqualTo(Outcome.NOT_YOURS);
    assertThat(outcome(admin, person.id(), Position.of(Role.RECRUITER, "WY")))
        .isEqualTo(Outcome.DONE);
  }

  @Test
  void theHelpDeskSignsPeopleOutAndAuditorsAndDirectorsOnlyLook() throws Exception {
    var person = person(Role.SCHOOL_USER, "WY", null);
    var session = signedIn(person);
    var director = actor(person(Role.STATE_DIRECTOR, "WY", null));
    var auditor = actor(person(Role.AUDITOR, null, null));
    var helpDesk = actor(person(Role.HELP_DESK, null, null));
    var auditing = signedIn(accounts.find(auditor.id()).orElseThrow());

    for (var reader : List.of(director, auditor)) {
      assertThat(users.find(reader, person.id())).isPresent();
      assertThat(users.signOut(reader, person.id())).isEqualTo(UserDesk.Change.NOT_YOURS);
      assertThat(outcome(reader, person.id(), Position.of(Role.RECRUITER, "WY")))
          .isEqualTo(Outcome.NOT_YOURS);
    }
    assertThat(page("/accounts/" + person.id(), auditing))
        .contains("Synthetic Person", "School user, Wyoming")
        .doesNotContain("Give a further role", "End it", "Sign out everywhere");
    assertThat(users.disable(helpDesk, person.id(), AccountReason.INCIDENT))
        .isEqualTo(UserDesk.Change.OTHERS_TOO);
    assertThat(web.get().uri("/profile/roles").cookie(session)).hasStatusOk();
    assertThat(users.signOut(helpDesk, person.id())).isEqualTo(UserDesk.Change.DONE);
    assertThat(web.get().uri("/profile/roles").cookie(session)).hasRedirectedUrl("/sign-in");
  }

  private static Position school(String district) {
    return new Position(Role.SCHOOL_USER, "WY", null, district, null);
  }

  private static long region(String name) {
    return testDatabase()
        .jdbc()
        .sql("insert into jurisdictions.region (state, name) values ('WY', ?) returning id")
        .param(name)
        .query(Long.class)
        .single();
  }

  private static String district(@Nullable Long region) {
    return testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.district (lea_id, state, name, region) select '56' || lpad((count(*) + 1)::text, 5, '0'), 'WY', 'Synthetic Schools', ? from jurisdictions.district returning lea_id")
        .param(region)
        .query(String.class)
        .single();
  }

  private String page(String path, Cookie session) throws Exception {
    return web.get()
        .uri(path)
        .with(csrf())
        .cookie(session)
        .exchange()
        .getResponse()
        .getContentAsString();
  }

  private MvcTestResult change(String path, Cookie session, long grant) {
    return web.post()
        .uri(path)
        .with(csrf())
        .cookie(session)
        .param("grant", Long.toString(grant))
        .exchange();
  }

  private Cookie signedIn(Account person) {
    var answer = signIn(person);
    assertThat(answer).hasRedirectedUrl("/");
    return cookie(answer);
  }

  private static Cookie cookie(MvcTestResult answer) {
    return Objects.requireNonNull(answer.getResponse().getCookie("session"));
  }

  private MvcTestResult signIn(Account person) {
    return web.post()
        .uri("/sign-in")
        .cookie(atSignIn(web))
        .with(csrf())
        .with(request -> {
          request.setRemoteAddr("192.0.2." + UUID.randomUUID());
          return request;
        })
        .param("email", person.email())
        .param("password", PASSWORD)
        .exchange();
  }
}

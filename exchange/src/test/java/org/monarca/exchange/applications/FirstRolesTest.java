package org.monarca.exchange.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.people.Passwords;
import org.monarca.exchange.access.roles.Confirming;
import org.monarca.exchange.access.roles.Confirming.Outcome;
import org.monarca.exchange.access.roles.EndReason;
import org.monarca.exchange.access.roles.GiveReason;
import org.monarca.exchange.access.roles.GrantDesk;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.Database;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever could confirm others is let in by nobody alone, however many mailboxes vouch. */
@Control("AC-5")
class FirstRolesTest extends WholeExchange {

  private static final Actor TEST = Actor.exchange("test");

  @Autowired private MockMvcTester web;
  @Autowired private ApplicationDesk desk;
  @Autowired private Decisions decisions;
  @Autowired private Applications applications;
  @Autowired private Confirming confirming;
  @Autowired private GrantDesk giving;
  @Autowired private RoleGrants grants;
  @Autowired private Accounts accounts;
  @Autowired private Passwords passwords;
  @Autowired private Links links;
  @Autowired private Database database;
  @Autowired private MovableClock clock;

  @Test
  void theLinkIsSentOnceAnotherPersonHasConfirmedTheRole() throws Exception {
    var admin = person(Role.USER_ADMIN, "AR");
    var director = person(Role.STATE_DIRECTOR, "AR");
    var trail = auditTrail();
    var id = vouched(Role.STATE_DATA_ADMIN, "AR");
    assertThat(page("/applications/" + id, admin))
        .contains("another user administrator of your State, or its director, confirms it after");

    var made = approve(admin, id);

    assertThat(letters(Letters.applicant(id))).contains("application-waits");
    assertThat(letters(made)).isEmpty();
    assertThat(letters(director.id())).contains("role-waits");
    assertThat(grants.good(made)).isEmpty();
    assertThat(desk.inviteAgain(admin, id)).isEqualTo(Decided.CHANGED_MEANWHILE);
    assertThat(page("/applications/" + id + "?done=approved", admin))
        .contains("It is approved, and waits for a second person", "Synthetic director of AR")
        .doesNotContain("Send a new link");
    assertThat(own(id)).contains("so a second person confirms it first");
    passwords.forgotten(accounts.find(made).orElseThrow().email(), "source");
    assertThat(letters(made)).isEmpty();

    long grant = waiting(made);
    assertThat(confirming.confirm(admin, made, grant)).isEqualTo(Outcome.ANOTHER_PERSON);
    assertThat(page("/accounts/" + made, director))
        .contains("For another user administrator of the State", "Call the office");
    assertThat(confirming.confirm(director, made, grant)).isEqualTo(Outcome.DONE);

    assertThat(letters(made)).containsExactly("account-made");
    assertThat(grants.good(made)).hasSize(1);
    assertThat(desk.inviteAgain(admin, id)).isEqualTo(Decided.DONE);
    assertThat(page("/applications/" + id, admin)).contains("Confirmed by", "Send a new link");
    assertThat(own(id)).contains("You got a link by which you choose your password");
    assertThat(trail.sentences()).containsSubsequence("account.create done", "role.confirm done");
  }

  @Test
  void theDepartmentStandsInWhereTheStateHasNobodyElse() throws Exception {
    var lonely = person(Role.USER_ADMIN, "MS");
    var department = person(Role.FEDERAL_ADMIN, null);
    var elsewhere = person(Role.USER_ADMIN, "AR");
    var id = vouched(Role.STATE_DIRECTOR, "MS");
    assertThat(page("/applications/" + id, lonely)).contains("your State has nobody else");
    assertThat(page("/accounts", department)).doesNotContain("State director, Mississippi");

    var made = approve(lonely, id);

    long grant = waiting(made);
    var account = "/accounts/" + made;
    assertThat(letters(department.id())).contains("role-waits");
    assertThat(page("/accounts", department)).contains("State director, Mississippi", made);
    assertThat(page(account, department))
        .contains("because the State has nobody else", "Confirm it", "Refuse it")
        .doesNotContain("Give a further role", "End it", "Enter the training", "Disable");
    assertThat(page("/accounts/" + made, lonely)).doesNotContain("Confirm it");
    assertThat(confirming.confirm(elsewhere, made, grant)).isEqualTo(Outcome.NOT_YOURS);
    assertThat(web.get().uri(account).with(acting(of(elsewhere)))).hasStatus(404);
    assertThat(web.get().uri(account + "/roles").with(acting(of(department)))).hasStatus(404);
    assertThat(giving.end(department, made, grant, EndReason.OTHER))
        .isEqualTo(GrantDesk.Outcome.NOT_YOURS);

    var own = Actor.person(made, Role.FEDERAL_ADMIN.code(), null);
    assertThat(confirming.confirm(own, made, grant)).isEqualTo(Outcome.NOT_YOURS);

    var confirmed = post(account + "/roles/" + grant + "/confirmation", department);
    assertThat(confirmed).hasRedirectedUrl("/accounts?done=role-confirmed");
    assertThat(post(account + "/roles/" + grant + "/confirmation", department))
        .hasRedirectedUrl("/accounts");
    assertThat(page("/accounts?done=role-confirmed", department))
        .contains("The role is confirmed.");
    assertThat(web.get().uri(account).with(acting(of(department)))).hasStatus(404);
    assertThat(letters(made)).containsExactly("account-made");
    assertThat(page(account, lonely)).contains("Confirmed by");
  }

  @Test
  void whatIsRefusedLetsNobodyInUntilItIsGivenAnew() throws Exception {
    var admin = person(Role.USER_ADMIN, "AR");
    var director = person(Role.STATE_DIRECTOR, "AR");
    var id = vouched(Role.STATE_DIRECTOR, "AR");
    var made = approve(admin, id);

    assertThat(confirming.refuse(director, made, waiting(made))).isEqualTo(Outcome.DONE);

    assertThat(letters(made)).containsExactly("account-not-confirmed");
    assertThat(letters(admin.id())).contains("role-not-confirmed");
    assertThat(own(id)).contains("you need not apply again");
    assertThat(page("/applications/" + id, admin))
        .contains("Not confirmed", "A second person did not confirm it")
        .doesNotContain("Send a new link");

    var position = Position.of(Role.STATE_DIRECTOR, "AR");
    assertThat(giving.give(admin, made, position, null, GiveReason.OTHER))
        .isEqualTo(GrantDesk.Outcome.DONE);
    assertThat(confirming.confirm(director, made, waiting(made))).isEqualTo(Outcome.DONE);
    assertThat(letters(made)).containsExactly("account-made", "account-not-confirmed");
  }

  @Test
  void oneAdministratorOfTheDepartmentAloneApprovesNone() {
    grants.peopleOf(null, Set.of(Role.FEDERAL_ADMIN)).forEach(WholeExchange::endRoles);
    var only = person(Role.FEDERAL_ADMIN, null);
    var id = vouched(Role.FEDERAL_ADMIN, "");
    long version = desk.task(id).orElseThrow().version();

    assertThat(decisions.approve(only, id, version)).isEqualTo(Decided.NOBODY_CONFIRMS);
    assertThat(desk.find(only, id).orElseThrow().account()).isNull();

    var second = person(Role.FEDERAL_ADMIN, null);
    var made = approve(only, id);
    assertThat(confirming.confirm(only, made, waiting(made))).isEqualTo(Outcome.ANOTHER_PERSON);
    assertThat(confirming.confirm(second, made, waiting(made))).isEqualTo(Outcome.DONE);
  }

  @Test
  void whoConfirmsNobodyWaitsForNobody() {
    var admin = person(Role.USER_ADMIN, "AR");
    for (var role : List.of(Role.SCHOOL_USER, Role.QUERY_USER, Role.REGION_SETUP)) {
      var made = approve(admin, vouched(role, "AR"));

      assertThat(letters(made)).containsExactly("account-made");
      assertThat(grants.good(made)).hasSize(1);
    }
  }

  @Test
  void ofTwoOfTheDepartmentAtOnceOneDecides() throws Exception {
    var lonely = person(Role.USER_ADMIN, "HI");
    var one = person(Role.FEDERAL_ADMIN, null);
    var other = person(Role.FEDERAL_ADMIN, null);
    var made = approve(lonely, vouched(Role.STATE_DATA_ADMIN, "HI"));
    long grant = waiting(made);

    assertThat(
            AtOnce.all(
                () -> confirming.confirm(one, made, grant),
                () -> confirming.refuse(other, made, grant)))
        .containsExactlyInAnyOrder(Outcome.DONE, Outcome.DECIDED_ALREADY);
  }

  private String approve(Actor by, UUID id) {
    long version = desk.task(id).orElseThrow().version();
    assertThat(decisions.approve(by, id, version)).isEqualTo(Decided.DONE);
    return Objects.requireNonNull(desk.find(by, id).orElseThrow().account());
  }

  private UUID vouched(Role role, String state) {
    var typed = Applicants.typed(role, state, clock.instant());
    applications.apply(new Typed(typed), UUID.randomUUID().toString());
    var id =
        testDatabase()
            .jdbc()
            .sql("select id from applications.application where email = ?")
            .param(Objects.requireNonNull(typed.get("email")))
            .query(UUID.class)
            .single();
    applications.confirm(link(LinkPurpose.CONFIRM_APPLICATION, Letters.applicant(id)));
    assertThat(applications.vouch(link(LinkPurpose.VOUCH, Letters.authority(id)))).isTrue();
    return id;
  }

  private long waiting(String account) {
    return testDatabase()
        .jdbc()
        .sql(
            "select id from access.role_grant where account = ? and waits and ended is null order by id desc limit 1")
        .param(account)
        .query(Long.class)
        .single();
  }

  private static List<String> letters(String receiver) {
    return testDatabase()
        .jdbc()
        .sql("select kind from notices.notice where receiver = ? order by kind")
        .param(receiver)
        .query(String.class)
        .list();
  }

  private String link(LinkPurpose purpose, String subject) {
    return database.write(TEST, () -> links.draw(new Link(purpose, subject)));
  }

  private String own(UUID id) throws Exception {
    var own = link(LinkPurpose.OWN_APPLICATION, Letters.applicant(id));
    return text(web.get().uri("/application/" + own).exchange());
  }

  private String page(String path, Actor reader) throws Exception {
    var answer = web.get().uri(path).with(acting(of(reader))).with(csrf()).exchange();
    assertThat(answer).hasStatusOk();
    return text(answer);
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult post(String path, Actor by) {
    return web.post().uri(path).with(acting(of(by))).with(csrf()).exchange();
  }

  private Account of(Actor actor) {
    return accounts.find(actor.id()).orElseThrow();
  }

  private Actor person(Role role, @Nullable String state) {
    return actor(
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "amber-prairie-lantern",
                "Synthetic " + (role == Role.STATE_DIRECTOR ? "director of " + state : "Person"),
                role,
                state,
                ZoneOffset.UTC)));
  }
}

package org.monarca.exchange.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.AccountReason;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.people.UserDesk;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.retention.Disposal;
import org.monarca.exchange.retention.DisposedNow;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How people come to an account: what each does who has to do with it, and what time does. */
class ApplicationsTest extends WholeExchange {

  private static final Actor TEST = Actor.exchange("test");

  @Autowired private MockMvcTester web;
  @Autowired private ApplicationDesk desk;
  @Autowired private Decisions decisions;
  @Autowired private Applications applications;
  @Autowired private Keeping keeping;
  @Autowired private Disposal disposal;
  @Autowired private Accounts accounts;
  @Autowired private UserDesk users;
  @Autowired private Desk tasks;
  @Autowired private Links links;
  @Autowired private Database database;
  @Autowired private MovableClock clock;

  private Map<String, String> typed = Map.of();
  private Actor admin = TEST;

  @BeforeEach
  void somebodyApplies() {
    clock.stop();
    typed = Applicants.typed(Role.SCHOOL_USER, "WY", clock.instant());
    admin = actor(person(Role.USER_ADMIN, "WY"));
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  @Control("IA-12")
  void fromTheFormToTheFirstSignIn() {
    var trail = auditTrail();
    assertThat(send(typed)).hasRedirectedUrl("/apply/sent");
    var id = id();
    var confirmation = link(LinkPurpose.CONFIRM_APPLICATION, Letters.applicant(id));
    assertThat(web.get().uri("/apply/confirmation/" + confirmation)).hasStatusOk();
    assertThat(web.get().uri("/apply/confirmation/" + confirmation)).hasStatusOk();
    assertThat(stage(id)).isEqualTo(Stage.UNCONFIRMED);
    assertThat(post("/apply/confirmation/" + confirmation, Map.of()))
        .hasRedirectedUrl("/apply/confirmed");

    var vouching = link(LinkPurpose.VOUCH, Letters.authority(id));
    assertThat(web.get().uri("/vouch/" + vouching))
        .bodyText()
        .contains("Synthetic Applicant", "Places arriving children", "School user, Wyoming");
    assertThat(post("/vouch/" + vouching, Map.of("checked", "identity")))
        .bodyText()
        .contains("href=\"#need\"", "href=\"#level\"");
    assertThat(post("/vouch/" + vouching, Map.of("checked", "identity,need,level")))
        .hasRedirectedUrl("/vouch/done");

    var task = desk.task(id).orElseThrow();
    assertThat(tasks.find(admin, task.id())).isPresent();
    assertThat(task.escalates()).isNull();
    assertThat(web.get().uri("/tasks/" + task.id()).with(by(admin)))
        .bodyText()
        .contains("href=\"/applications/" + id);
    assertThat(decide(admin, id, "approved", task.version(), ""))
        .hasRedirectedUrl("/applications/" + id + "?done=approved");

    var account = accounts.findByEmail(email()).orElseThrow();
    assertThat(account)
        .returns("Synthetic Applicant", Account::displayName)
        .returns(ZoneId.of("America/Denver"), Account::zone);
    assertThat(actor(account))
        .returns(Role.SCHOOL_USER.code(), Actor::role)
        .returns("WY", Actor::state);
    var first = link(LinkPurpose.FIRST_PASSWORD, account.id());
    var password = "quiet corn and wagons";
    assertThat(post("/password/" + first, Map.of("password", password, "again", password)))
        .hasRedirectedUrl("/sign-in?password-set");
    assertThat(
            web.post()
                .uri("/sign-in")
                .cookie(atSignIn(web))
                .with(csrf())
                .param("email", account.email())
                .param("password", password))
        .hasRedirectedUrl("/");
    assertThat(letters(id))
        .containsExactly(
            "application-confirm",
            "application-under-way",
            "application-vouch",
            "application-vouched");
    assertThat(trail.sentences())
        .contains(
            "application.apply done",
            "application.confirm done",
            "application.vouch done",
            "account.create done",
            "application.approve done",
            "account.first-password done",
            "account.sign-in done");
    assertThat(trail.wholeText()).doesNotContain("@example.org", "Applicant", "Places arriving");
  }

  @Test
  void whatIsWrongIsSaidAllAtOnceAndWhatWasTypedStays() {
    var wrong = new HashMap<>(typed);
    wrong.put("name", "");
    wrong.put("email", "no address");
    wrong.put("need", "x".repeat(2_001));
    wrong.put("trained_year", "2020");
    wrong.put("rules", "");

    assertThat(send(wrong))
        .bodyText()
        .contains(
            "href=\"#name\"",
            "href=\"#email\"",
            "href=\"#need\"",
            "href=\"#trained\"",
            "href=\"#rules\"",
            "value=\"no address\"");
    wrong.putAll(typed);
    wrong.put("authority_email", email().toUpperCase(Locale.ROOT));
    assertThat(send(wrong)).bodyText().contains("somebody else must vouch for you");
  }

  @Test
  void whetherAnAddressHasAnAccountIsToldToItAlone() throws Exception {
    var known = person(Role.SCHOOL_USER, "MT");
    var closed = person(Role.SCHOOL_USER, "WY");
    users.deactivate(admin, closed.id(), AccountReason.LEFT);
    var trail = auditTrail();

    var stranger = send(typed);

    for (var person : List.of(known, closed)) {
      var again = Applicants.typed(Role.SCHOOL_USER, "WY", clock.instant());
      again.put("email", person.email());
      var answer = send(again);
      assertThat(answer.getResponse().getRedirectedUrl())
          .isEqualTo(stranger.getResponse().getRedirectedUrl());
      assertThat(answer.getResponse().getHeaderNames())
          .isEqualTo(stranger.getResponse().getHeaderNames());
      assertThat(letters(id(person.email()))).containsExactly("application-known");
    }
    assertThat(trail.sentences()).containsOnly("application.apply done").hasSize(3);
    assertThat(letters(id())).containsExactly("application-confirm");
  }

  @Test
  void tooManyFromOneSourceOrForOneAddressWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(send(typed)).hasRedirectedUrl("/apply/sent");
    }
    assertThat(send(typed)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);

    var source = UUID.randomUUID().toString();
    for (int i = 0; i < 10; i++) {
      var one = Applicants.typed(Role.SCHOOL_USER, "WY", clock.instant());
      assertThat(post("/apply", one, source, null)).hasRedirectedUrl("/apply/sent");
    }
    var one = Applicants.typed(Role.SCHOOL_USER, "WY", clock.instant());
    assertThat(post("/apply", one, source, null)).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Test
  void whoeverIsNamedMayDeclineToVouchAndTheApplicantSeesWhy() {
    var id = confirmed();
    var vouching = link(LinkPurpose.VOUCH, Letters.authority(id));

    assertThat(post("/vouch/" + vouching + "/refusal", Map.of("reason", " ")))
        .bodyText()
        .contains("href=\"#reason\"");
    assertThat(
            post("/vouch/" + vouching + "/refusal", Map.of("reason", "I know nobody of that name")))
        .hasRedirectedUrl("/vouch/done");

    assertThat(stage(id)).isEqualTo(Stage.NOT_VOUCHED);
    assertThat(desk.task(id)).isEmpty();
    assertThat(own(id)).contains("Not vouched for", "I know nobody of that name");
    assertThat(web.get().uri("/vouch/" + vouching)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void whatIsSentBackIsMendedAndVouchedForAnew() {
    var id = vouched();
    var before = desk.task(id).orElseThrow();

    assertThat(decide(admin, id, "sent-back", before.version(), ""))
        .bodyText()
        .contains("href=\"#reason\"");
    assertThat(decide(admin, id, "sent-back", before.version(), "Say which school"))
        .hasRedirectedUrl("/applications/" + id + "?done=sent-back");
    assertThat(desk.task(id)).isEmpty();
    assertThat(own(id)).contains("Say which school", "value=\"Registrar\"", email());

    var own = link(LinkPurpose.OWN_APPLICATION, Letters.applicant(id));
    var mended = new HashMap<>(typed);
    mended.put("title", "Registrar of the Synthetic Cedar High School");
    mended.put("email", "somebody.else@example.org");
    assertThat(post("/application/" + own, mended)).hasRedirectedUrl("/application/" + own);
    assertThat(post("/application/" + own, mended)).hasRedirectedUrl("/application/" + own);

    assertThat(stage(id)).isEqualTo(Stage.VOUCHING);
    assertThat(found(id).form())
        .returns("Registrar of the Synthetic Cedar High School", Form::title)
        .returns(email(), Form::email);
    vouch(id);
    assertThat(desk.task(id)).isPresent();
    assertThat(decide(admin, id, "declined", version(id), "No such school"))
        .hasRedirectedUrl("/applications/" + id + "?done=declined");
    assertThat(own(id)).contains("Declined", "No such school");
    assertThat(letters(id)).contains("application-sent-back", "application-declined");
  }

  @ParameterizedTest
  @CsvSource({
    "school-user, WY, user-admin, WY, true",
    "state-data-admin, WY, user-admin, WY, true",
    "school-user, WY, user-admin, MT, false",
    "school-user, WY, federal-admin, , false",
    "user-admin, WY, user-admin, WY, false",
    "user-admin, WY, federal-admin, , true",
    "federal-user, , user-admin, WY, false",
    "federal-user, , federal-admin, , true",
    "federal-admin, , federal-admin, , true",
    "school-user, WY, state-data-admin, WY, false",
    "school-user, WY, federal-user, , false"
  })
  void eachDecidesAboutTheRolesThatTheyMayGiveAndSeesNoOthers(
      String role, @Nullable String state, String by, @Nullable String ofState, boolean theirs) {
    typed =
        Applicants.typed(
            Role.of(role).orElseThrow(), Objects.requireNonNullElse(state, ""), clock.instant());
    var id = vouched();
    var task = desk.task(id).orElseThrow();
    person(Role.FEDERAL_ADMIN, null); // whoever else confirms what the one approves
    var administrator = actor(person(Role.of(by).orElseThrow(), ofState));

    assertThat(desk.find(administrator, id).isPresent()).isEqualTo(theirs);
    assertThat(listed(administrator).contains(id)).isEqualTo(theirs);
    assertThat(tasks.find(administrator, task.id()).isPresent()).isEqualTo(theirs);
    assertThat(decisions.approve(administrator, id, task.version()))
        .isEqualTo(theirs ? Decided.DONE : Decided.NOT_YOURS);
  }

  @Test
  void aStrangersApplicationIsAnsweredAsOneThatIsNotThere() throws Exception {
    var id = vouched();
    var elsewhere = actor(person(Role.USER_ADMIN, "MT"));
    var missing = UUID.randomUUID();

    for (var path : List.of("", "/decision", "/invitation")) {
      assertThat(asked(elsewhere, id, path)).isEqualTo(asked(elsewhere, missing, path));
    }
    assertThat(web.get().uri("/applications/not-a-number").with(by(elsewhere)))
        .hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  @Control("AC-5")
  void nobodyDecidesAboutAnApplicationForWhichTheyVouched() {
    var self = accounts.find(admin.id()).orElseThrow();
    typed.put("authority_email", self.email());
    var id = vouched();
    var task = desk.task(id).orElseThrow();

    assertThat(task.isFor(admin.id())).isFalse();
    assertThat(decisions.approve(admin, id, task.version())).isEqualTo(Decided.INVOLVED);
    assertThat(web.get().uri("/applications/" + id).with(by(admin)))
        .bodyText()
        .contains("somebody else decides")
        .doesNotContain("value=\"approved\"");
    var other = actor(person(Role.USER_ADMIN, "WY"));
    assertThat(decisions.approve(other, id, task.version())).isEqualTo(Decided.DONE);
  }

  @Test
  void ofTwoAdministratorsAtOnceOneDecidesAndOneAccountIsMade() throws Exception {
    var other = actor(person(Role.USER_ADMIN, "WY"));
    for (int round = 0; round < 5; round++) {
      typed = Applicants.typed(Role.SCHOOL_USER, "WY", clock.instant());
      var id = vouched();
      long version = version(id);

      var answers =
          AtOnce.all(
              () -> decisions.approve(admin, id, version),
              () -> decisions.decline(other, id, version, "No such school"));

      assertThat(answers).containsExactlyInAnyOrder(Decided.DONE, Decided.CHANGED_MEANWHILE);
      assertThat(accounts.findByEmail(email()).isPresent())
          .isEqualTo(answers.getFirst() == Decided.DONE);
    }
  }

  @Test
  void whoeverClicksTwiceSeesWhatCameOfTheFirst() {
    var id = vouched();
    long version = version(id);

    assertThat(decide(admin, id, "approved", version, ""))
        .hasRedirectedUrl("/applications/" + id + "?done=approved");
    assertThat(decide(admin, id, "approved", version, ""))
        .hasRedirectedUrl("/applications/" + id + "?done=approved");
    assertThat(decide(actor(person(Role.USER_ADMIN, "WY")), id, "declined", version, "No"))
        .bodyText()
        .contains("decided or changed meanwhile");
  }

  @Test
  void oneAddressGetsOneAccountHoweverManyApplicationsItHas() {
    var first = vouched();
    var second = vouched();

    assertThat(stage(first)).isEqualTo(Stage.LAPSED);
    assertThat(desk.task(first)).isEmpty();
    accounts.create(
        new NewAccount(
            email(),
            "amber-prairie-lantern",
            "Synthetic",
            Role.SCHOOL_USER,
            "WY",
            ZoneId.of("America/Denver")));
    assertThat(decisions.approve(admin, second, version(second))).isEqualTo(Decided.TAKEN);
  }

  @Test
  void theLinkToTheFirstPasswordIsSentAnewUntilThereIsOne() {
    var id = vouched();
    decisions.approve(admin, id, version(id));
    var account = Objects.requireNonNull(found(id).account());
    var old = link(LinkPurpose.FIRST_PASSWORD, account);

    assertThat(post("/applications/" + id + "/invitation", Map.of(), "x", admin))
        .hasRedirectedUrl("/applications/" + id + "?done=invited-again");
    assertThat(web.get().uri("/password/" + old)).hasStatus(HttpStatus.NOT_FOUND);
    var fresh = link(LinkPurpose.FIRST_PASSWORD, account);
    var password = "quiet corn and wagons";
    post("/password/" + fresh, Map.of("password", password, "again", password));

    assertThat(desk.inviteAgain(admin, id)).isEqualTo(Decided.CHANGED_MEANWHILE);
  }

  @Test
  void theFormsAreExportedWithWhoDecidedAndNoCellActsAsAFormula() throws Exception {
    typed.put("title", "=HYPERLINK(\"x\")");
    var id = vouched();
    decisions.decline(admin, id, version(id), "No such school");
    var trail = auditTrail();

    var file = web.get().uri("/applications.csv?stage=declined").with(by(admin)).exchange();

    assertThat(file).hasStatusOk().hasContentType("text/csv;charset=UTF-8");
    assertThat(file.getResponse().getContentAsString())
        .startsWith("id,stage,since,name,")
        .contains(id + ",declined,", "'=HYPERLINK", admin.id(), "No such school");
    assertThat(trail.sentences()).containsExactly("application.export done");
    var elsewhere = actor(person(Role.USER_ADMIN, "MT"));
    assertThat(web.get().uri("/applications.csv").with(by(elsewhere)).exchange())
        .bodyText()
        .doesNotContain(id.toString());
  }

  @Test
  void anAddressThatIsNotConfirmedWithinADayIsForgotten() {
    send(typed);
    var id = id();

    clock.setAhead(Duration.ofDays(1).minusSeconds(1));
    sweep();
    assertThat(kept(id)).isPresent();
    clock.setAhead(Duration.ofDays(1));
    var trail = auditTrail();
    sweep();

    assertThat(kept(id)).isEmpty();
    assertThat(trail.sentences()).contains("application.forget done unconfirmed");
  }

  @Test
  void whoeverIsToVouchIsAskedOnceMoreAndAfterTwoWeeksItLapses() {
    var id = confirmed();

    clock.setAhead(Duration.ofDays(7).minusSeconds(1));
    sweep();
    assertThat(letters(id)).doesNotContain("application-vouch-again");
    clock.setAhead(Duration.ofDays(7));
    sweep();
    sweep();
    assertThat(letters(id)).containsOnlyOnce("application-vouch-again");

    clock.setAhead(Duration.ofDays(14).minusSeconds(1));
    sweep();
    assertThat(stage(id)).isEqualTo(Stage.VOUCHING);
    var late = link(LinkPurpose.VOUCH, Letters.authority(id));
    clock.setAhead(Duration.ofDays(14));
    sweep();
    assertThat(stage(id)).isEqualTo(Stage.LAPSED);
    assertThat(letters(id)).contains("application-lapsed");
    assertThat(web.get().uri("/vouch/" + late)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  @Control("SI-12")
  void aFormIsKeptUntilThreeYearsAfterAccessEndedAndThenItsEndIsWrittenDown() {
    var id = vouched();
    decisions.approve(admin, id, version(id));
    var account = Objects.requireNonNull(found(id).account());

    clock.setAhead(Duration.ofDays(4 * 365));
    users.enable(admin, account, AccountReason.BACK);
    sweep();
    assertThat(kept(id)).isPresent();
    users.deactivate(admin, account, AccountReason.LEFT);

    clock.setAhead(Duration.ofDays(4 * 365 + 3 * 365));
    sweep();
    assertThat(kept(id)).isPresent();
    clock.setAhead(Duration.ofDays(4 * 365 + 3 * 365 + 2));
    var trail = auditTrail();
    sweep();

    assertThat(kept(id)).isEmpty();
    assertThat(trail.sentences()).contains("application.forget done kept-long-enough");
    assertThat(accounts.findByEmail(email())).isPresent();
  }

  private String own(UUID id) {
    var own = link(LinkPurpose.OWN_APPLICATION, Letters.applicant(id));
    try {
      return web.get().uri("/application/" + own).exchange().getResponse().getContentAsString();
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private UUID confirmed() {
    send(typed);
    var id = id();
    applications.confirm(link(LinkPurpose.CONFIRM_APPLICATION, Letters.applicant(id)));
    return id;
  }

  private UUID vouched() {
    var id = confirmed();
    vouch(id);
    return id;
  }

  private void vouch(UUID id) {
    assertThat(applications.vouch(link(LinkPurpose.VOUCH, Letters.authority(id)))).isTrue();
  }

  private List<UUID> listed(Actor administrator) {
    return desk.list(administrator, Optional.of(Stage.DECIDING), 0, 50).stream()
        .map(Application::id)
        .toList();
  }

  private Application found(UUID id) {
    return kept(id).orElseThrow();
  }

  private Stage stage(UUID id) {
    return found(id).stage();
  }

  private Optional<Application> kept(UUID id) {
    return database.read(Actor.exchange("test"), () -> new ApplicationStore(database).find(id));
  }

  private long version(UUID id) {
    return desk.task(id).map(Task::version).orElseThrow();
  }

  private void sweep() {
    boolean isLeft = true;
    while (isLeft) {
      isLeft = keeping.doSome();
    }
    DisposedNow.by(disposal, "applications-unconfirmed");
    DisposedNow.by(disposal, "applications");
  }

  private String email() {
    return Objects.requireNonNull(typed.get("email"));
  }

  private UUID id() {
    return id(email());
  }

  private static UUID id(String email) {
    return testDatabase()
        .jdbc()
        .sql(
            "select id from applications.application where email = ? order by asked desc, stage = 'unconfirmed' desc limit 1")
        .param(email)
        .query(UUID.class)
        .single();
  }

  /** What was written to the applicant and the verifying authority. */
  private static List<String> letters(UUID id) {
    return testDatabase()
        .jdbc()
        .sql("select kind from notices.notice where receiver in (?, ?) order by kind")
        .params(Letters.applicant(id), Letters.authority(id))
        .query(String.class)
        .list();
  }

  private String link(LinkPurpose purpose, String subject) {
    return database.write(TEST, () -> links.draw(new Link(purpose, subject)));
  }

  private MvcTestResult send(Map<String, String> form) {
    return post("/apply", form);
  }

  private MvcTestResult decide(Actor by, UUID id, String decision, long version, String reason) {
    return post(
        "/applications/" + id + "/decision",
        Map.of("decision", decision, "version", Long.toString(version), "reason", reason),
        "x",
        by);
  }

  /** Status and page of what somebody gets there, without what differs by the number asked for. */
  private String asked(Actor who, UUID id, String path) throws Exception {
    var address = "/applications/" + id + path;
    var answer =
        path.isEmpty()
            ? web.get().uri(address).with(by(who)).exchange()
            : post(address, Map.of("decision", "approved", "version", "1"), "x", who);
    return answer.getResponse().getStatus()
        + answer.getResponse().getContentAsString().replace(id.toString(), "");
  }

  private MvcTestResult post(String path, Map<String, String> fields) {
    return post(path, fields, UUID.randomUUID().toString(), null);
  }

  private MvcTestResult post(
      String path, Map<String, String> fields, String source, @Nullable Actor by) {
    var request =
        web.post()
            .uri(path)
            .with(csrf())
            .with(asked -> {
              asked.setRemoteAddr(source);
              return asked;
            });
    fields.forEach(request::param);
    return (by == null ? request : request.with(by(by))).exchange();
  }

  private static RequestPostProcessor by(Actor who) {
    return signedIn(who.id(), Role.of(who.role()).orElseThrow(), who.state());
  }

  private Account person(Role role, @Nullable String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "amber-prairie-lantern",
            "Synthetic Person",
            role,
            state,
            ZoneId.of("America/Denver")));
  }
}

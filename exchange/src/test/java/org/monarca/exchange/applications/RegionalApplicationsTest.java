package org.monarca.exchange.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Desk;
import org.monarca.exchange.worklist.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A region's user administrator decides about people of its districts, beside the State's. */
class RegionalApplicationsTest extends WholeExchange {

  private static final Actor TEST = Actor.exchange("test");

  @Autowired private MockMvcTester web;
  @Autowired private ApplicationDesk desk;
  @Autowired private Decisions decisions;
  @Autowired private Applications applications;
  @Autowired private Accounts accounts;
  @Autowired private RoleGrants grants;
  @Autowired private Desk tasks;
  @Autowired private Links links;
  @Autowired private Database database;
  @Autowired private MovableClock clock;

  private long region;
  private String district = "";
  private Actor regional = TEST;
  private Actor ofTheState = TEST;

  @BeforeEach
  void aRegionWithADistrict() {
    clock.stop();
    region = region();
    district = district(region);
    regional = actor(person(Role.USER_ADMIN, region));
    ofTheState = actor(person(Role.USER_ADMIN, null));
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void whoNamesADistrictOfTheRegionIsDecidedAboutThere() throws Exception {
    var id = vouched(Role.SCHOOL_USER, district);
    assertThat(listed(regional)).contains(id);
    assertThat(page(regional, id))
        .contains("value=\"approved\"", "School user, Synthetic Schools, Wyoming")
        .doesNotContain("To the task");

    assertThat(decisions.approve(regional, id, version(id))).isEqualTo(Decided.DONE);

    assertThat(desk.task(id)).isEmpty();
    var email = desk.find(regional, id).orElseThrow().form().email();
    assertThat(grants.held(accounts.findByEmail(email).orElseThrow().id()))
        .singleElement()
        .returns(Role.SCHOOL_USER, RoleGrant::role)
        .returns(district, RoleGrant::district);
  }

  @Test
  void whatIsOfAnotherRegionOfTheWholeStateOrAboveIsNotTheirs() {
    var elsewhere = district(region());
    for (var id :
        List.of(
            vouched(Role.SCHOOL_USER, elsewhere),
            vouched(Role.SCHOOL_USER, ""),
            vouched(Role.STATE_DATA_ADMIN, ""))) {
      assertThat(desk.find(regional, id)).isEmpty();
      assertThat(listed(regional)).doesNotContain(id);
      assertThat(listed(ofTheState)).contains(id);
      assertThat(decisions.approve(regional, id, version(id))).isEqualTo(Decided.NOT_YOURS);
    }
  }

  @Test
  void whatOneOfTheStateHasTakenIsTheirs() {
    var id = vouched(Role.RECRUITER, district);
    tasks.claim(ofTheState, desk.task(id).orElseThrow().id(), version(id));

    assertThat(decisions.decline(regional, id, version(id), "No such school"))
        .isEqualTo(Decided.OTHERS_HAVE_IT);
    assertThat(decisions.decline(ofTheState, id, version(id), "No such school"))
        .isEqualTo(Decided.DONE);
  }

  @Test
  void ofBothAtOnceOneDecides() throws Exception {
    for (int round = 0; round < 5; round++) {
      var id = vouched(Role.DISTRICT_ADMIN, district);
      long version = version(id);

      var answers =
          AtOnce.all(
              () -> decisions.approve(regional, id, version),
              () -> decisions.decline(ofTheState, id, version, "No such school"));

      assertThat(answers).contains(Decided.DONE).doesNotHaveDuplicates();
    }
  }

  @Test
  void aDistrictThatIsNoneOfTheStateIsSaidSo() throws Exception {
    var typed = Applicants.typed(Role.SCHOOL_USER, "WY", clock.instant());
    typed.put("district", "4800001");

    assertThat(send(typed)).contains("href=\"#district\"");
  }

  private UUID vouched(Role role, String ofDistrict) {
    var typed = Applicants.typed(role, "WY", clock.instant());
    typed.put("district", ofDistrict);
    send(typed);
    var id =
        testDatabase()
            .jdbc()
            .sql("select id from applications.application where email = ?")
            .param(typed.get("email"))
            .query(UUID.class)
            .single();
    applications.confirm(link(LinkPurpose.CONFIRM_APPLICATION, Letters.applicant(id)));
    assertThat(applications.vouch(link(LinkPurpose.VOUCH, Letters.authority(id)))).isTrue();
    return id;
  }

  private String send(Map<String, String> typed) {
    var request =
        web.post()
            .uri("/apply")
            .with(csrf())
            .with(asked -> {
              asked.setRemoteAddr(UUID.randomUUID().toString());
              return asked;
            });
    typed.forEach(request::param);
    return body(request.exchange());
  }

  private String page(Actor reader, UUID id) {
    return body(web.get().uri("/applications/" + id).with(by(reader)).with(csrf()).exchange());
  }

  private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
    return new String(
        answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private RequestPostProcessor by(Actor who) {
    return acting(accounts.find(who.id()).orElseThrow());
  }

  private List<UUID> listed(Actor administrator) {
    return desk.list(administrator, Optional.of(Stage.DECIDING), 0, 500).stream()
        .map(Application::id)
        .toList();
  }

  private long version(UUID id) {
    return desk.task(id).map(Task::version).orElseThrow();
  }

  private String link(LinkPurpose purpose, String subject) {
    return database.write(TEST, () -> links.draw(new Link(purpose, subject)));
  }

  private Account person(Role role, @Nullable Long ofRegion) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "amber-prairie-lantern",
            "Synthetic Person",
            role,
            "WY",
            ofRegion,
            null,
            ZoneId.of("America/Denver")));
  }

  private static long region() {
    return testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.region (state, name) values ('WY', gen_random_uuid()::text) returning id")
        .query(Long.class)
        .single();
  }

  private static String district(long ofRegion) {
    return testDatabase()
        .jdbc()
        .sql(
            "insert into jurisdictions.district (lea_id, state, name, region) select '56' || lpad(((select count(*) from jurisdictions.district) + 1)::text, 5, '0'), 'WY', 'Synthetic Schools', ? returning lea_id")
        .param(ofRegion)
        .query(String.class)
        .single();
  }
}

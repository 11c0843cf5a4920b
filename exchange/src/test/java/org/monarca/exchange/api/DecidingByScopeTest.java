package org.monarca.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.scope.Stay;
import org.monarca.exchange.identity.scope.TwoDistricts;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.exchange.worklist.StateSettings;
import org.monarca.exchange.worklist.WorklistSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A district and a region decide about children in their scope alone, by programs and by pages. */
class DecidingByScopeTest extends ByToken {

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Identities identities;
  @Autowired private SourceRecords sources;
  @Autowired private WorklistSettings settings;
  @Autowired private MovableClock clock;

  private @Nullable TwoDistricts districts;
  private ExchangeId michigans = new ExchangeId("210744390183");

  @BeforeEach
  void tell() {
    clock.stop();
    districts =
        TwoDistricts.of(testDatabase(), accounts, new ToldChild(database, sources, identities));
    decideLowestFirst();
    var teller = new Teller(database, identities);
    michigans = teller.childOf(teller.tell("MI", Teller.nobodyElse().born("2012-11-05")));
  }

  /** Tasks go to districts, then to regions. */
  private void decideLowestFirst() {
    var administrator =
        actor(accounts.create(TwoDistricts.asked(Role.STATE_DATA_ADMIN, null, null)));
    var now = settings.of(administrator, TwoDistricts.STATE);
    settings.change(
        administrator,
        new StateSettings(
            now.state(),
            true,
            true,
            now.districtDays(),
            now.regionDays(),
            now.stateDays(),
            now.dueDays(),
            now.version()));
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void aTaskAboutAChildAtTheirSchoolIsTheDistrictsToDecide() throws Exception {
    var child = dakota().child(Stay.at(dakota().here()), michigans);
    var administrator = ofDistrict(dakota().here());
    var task = taskOf("near-match", administrator, child.digits());
    assertThat(task.path("level").asString()).isEqualTo("district");

    assertProblem(
        decide(ofDistrict(dakota().there()), task, different(version(task))),
        HttpStatus.NOT_FOUND,
        "not-found");
    assertThat(decide(administrator, task, different(version(task)))).hasStatusOk();
  }

  @Test
  void theRegionDecidesAboutTheChildrenOfItsDistricts() throws Exception {
    var child = dakota().child(Stay.at(dakota().there()), michigans);
    var region = token(TwoDistricts.asked(Role.REGION_ADMIN, dakota().region(), null));
    var task = taskOf("near-match", region, child.digits());

    assertThat(decide(region, task, different(version(task)))).hasStatusOk();
  }

  @Test
  void onceTheChildHasBeenGoneForAYearTheStateDecides() throws Exception {
    var left = TwoDistricts.lessThanAYearAgo(clock.instant(), 1);
    var child = dakota().child(Stay.at(dakota().here()).until(left), michigans);
    var account = accounts.create(TwoDistricts.asked(Role.DISTRICT_ADMIN, null, dakota().here()));
    var administrator = ofDistrict(dakota().here());
    var task = taskOf("near-match", administrator, child.digits());
    clock.setAhead(Duration.ofDays(1));

    assertProblem(
        decide(ofDistrict(dakota().here()), task, different(version(task))),
        HttpStatus.FORBIDDEN,
        "not-your-offices-child");
    assertThat(
            web.post()
                .uri("/tasks/" + id(task) + "/decisions")
                .param("decision", "different")
                .param("version", Long.toString(version(task)))
                .param("reason", "papers-differ")
                .with(comingNow(actor(account)))
                .with(csrf()))
        .bodyText()
        .contains("none of these is known to", "data administrator");
    assertThat(
            decide(
                token(Role.STATE_DATA_ADMIN, TwoDistricts.STATE), task, different(version(task))))
        .hasStatusOk();
  }

  @Test
  void aTaskAboutAChildWhoLeftAYearAgoIsTheStatesFromTheStart() throws Exception {
    var left = TwoDistricts.lessThanAYearAgo(clock.instant(), 0);
    var child = dakota().child(Stay.at(dakota().here()).until(left), michigans);

    var task =
        taskOf("near-match", token(Role.STATE_DATA_ADMIN, TwoDistricts.STATE), child.digits());

    assertThat(task.path("level").asString()).isEqualTo("state");
    assertProblem(
        get("/api/v1/tasks/" + id(task), ofDistrict(dakota().here())),
        HttpStatus.NOT_FOUND,
        "not-found");
  }

  /** Who has just shown who they are, by the clock of the service. */
  private RequestPostProcessor comingNow(Actor person) {
    var role = Role.of(person.role()).orElseThrow();
    var caller = new SignedIn(person.id(), role, person.state(), person.grant(), clock.instant());
    return authentication(
        UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
  }

  private String ofDistrict(String leaId) {
    return token(TwoDistricts.asked(Role.DISTRICT_ADMIN, null, leaId));
  }

  private static String different(long version) {
    return "{\"decision\": \"different\", \"reason\": \"papers-differ\", \"version\": %d}"
        .formatted(version);
  }

  private TwoDistricts dakota() {
    return Objects.requireNonNull(districts);
  }
}

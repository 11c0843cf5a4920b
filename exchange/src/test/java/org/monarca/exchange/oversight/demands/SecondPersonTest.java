package org.monarca.exchange.oversight.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.ExportSettings;
import org.springframework.beans.factory.annotation.Autowired;

/** A decision never waits for somebody who is not there. */
class SecondPersonTest extends DemandDesk {

  @Autowired private Seconds seconds;
  @Autowired private ExportSettings settings;

  @Test
  void whoProposedItTakesItBackAndNobodyElseDoes() throws Exception {
    var trail = auditTrail();
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));
    var decision = Map.of("decision", waiting(page));
    assertThat(post(page + "/withdrawal", second, decision))
        .hasRedirectedUrl(page + "?done=meanwhile");

    assertThat(post(page + "/withdrawal", first, decision))
        .hasRedirectedUrl(page + "?done=withdrawn");

    assertThat(verdict(page, second, "confirmed")).hasRedirectedUrl(page + "?done=meanwhile");
    assertThat(body(get(page, first))).contains("taken back", "Propose a decision");
    assertThat(disclosures(child)).doesNotContain(OFFICE);
    assertThat(trail.sentences()).contains("demand.withdraw done");
    assertThat(post(page + "/withdrawal", officer("ND"), decision)).hasStatus(404);
  }

  @Test
  void whereTheLastOtherOfficerLeavesTheDepartmentIsTheSecondPerson() throws Exception {
    var department = person(Role.FEDERAL_ADMIN, null);
    var page = written("court-order", first);
    post(page + "/decisions", first, given("told"));
    seconds.handOn();
    assertThat(get(page, department)).hasStatus(404);

    endRoles(second.id());
    assertThat(body(get(page, first))).contains("Another privacy officer of your State confirms");
    assertThat(seconds.handOn()).isTrue();

    assertThat(body(get(page, first))).contains("an administrator of the Department confirms it");
    assertThat(told(department)).isEqualTo(1);
    assertThat(verdict(page, department, "confirmed")).hasRedirectedUrl(page + "?done=confirmed");
    assertThat(disclosures(child)).contains(OFFICE);
  }

  @Test
  void aFileThatIsCutSaysSoAndIsCounted() throws Exception {
    written("court-order", first);
    written("court-order", first);

    assertThat(demands.export(actor(first), 1).cut()).isTrue();
    assertThat(demands.export(actor(first), 10_000).cut()).isFalse();
    for (int taken = 2; taken < settings.aDay(); taken++) {
      assertThat(body(get("/demands.csv", first))).doesNotContain("Only the latest");
    }

    assertThat(get("/demands.csv", first)).hasStatus(429);
    assertThat(get("/incidents.csv", first)).hasStatus(429);
  }
}

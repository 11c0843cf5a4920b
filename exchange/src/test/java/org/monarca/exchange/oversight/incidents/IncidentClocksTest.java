package org.monarca.exchange.oversight.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;

/** What is due about an incident, what is late, and who is reminded. */
class IncidentClocksTest extends IncidentDesk {

  @Test
  void whatIsDoneLateIsNotSaidToBeDoneInTime() throws Exception {
    var page = opened();
    var early = at("at", Map.of("what", "Called all.", "clock", "families"));
    early.put("at_year", "2020");
    assertThat(body(post(page + "/steps", officer, early))).contains("before the incident was");
    assertThat(
            body(post(page + "/steps", officer, at("at", Map.of("what", why(), "waives", "yes")))))
        .contains("Choose which clock is not needed");
    clock.setAhead(Duration.ofHours(30));
    var untimed = at("at", Map.of("what", "Called the office.", "clock", "state-office"));
    untimed.remove("at_time");
    post(page + "/steps", officer, untimed);

    assertThat(body(get(page, officer))).contains("Done late, ", "after its time");
  }

  @Test
  void officersAreRemindedByNumbersOnceADay() {
    opened();
    reminders.remind();
    clock.setAhead(Duration.ofHours(1));

    assertThat(reminders.remind()).isFalse();
    assertThat(told(officer)).isEqualTo(1);
    assertThat(told(other)).isZero();
    clock.setAhead(Duration.ofHours(26));
    assertThat(reminders.remind()).isTrue();
    assertThat(told(officer)).isEqualTo(2);
  }

  @Test
  void whatTheStateSetsHoldsFromThenOn() throws Exception {
    var hours =
        Map.of("state-office", "2", "department", "72", "families", "720", "conclusion", "9");
    assertThat(post("/incidents/clocks", officer, Map.of("state-office", "many")))
        .hasStatusOk()
        .bodyText()
        .contains("Type whole hours");

    assertThat(post("/incidents/clocks", officer, hours)).hasRedirectedUrl("/incidents?done=hours");

    assertThat(body(get("/incidents", officer))).contains("value=\"2\"", "value=\"9\"");
    assertThat(body(get("/incidents", other))).doesNotContain("value=\"9\"");
    var page = opened();
    clock.setAhead(Duration.ofHours(3));
    assertThat(body(get(page, officer))).contains("Late: it was due");
  }

  @Test
  void whereNobodyIsLeftTheDepartmentIsReminded() {
    var department = person(Role.FEDERAL_ADMIN, null);
    var state = "ZZ";
    testDatabase()
        .jdbc()
        .sql(
            "with one as (insert into oversight.incident (state, opened, discovered) values (?, now(), now()) returning id) insert into oversight.incident_clock (incident, state, code, due) select id, ?, 'families', now() from one")
        .params(state, state)
        .update();

    reminders.remind();

    assertThat(told(department, "incident-due-unheard")).isEqualTo(1);
    assertThat(told(officer, "incident-due-unheard")).isZero();
    testDatabase()
        .jdbc()
        .sql("update oversight.incident set closed = opened where state = ?")
        .param(state)
        .update();
  }
}

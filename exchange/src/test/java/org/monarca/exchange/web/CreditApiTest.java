package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** States' systems read credits as people do on pages, and count those of all their children. */
class CreditApiTest extends WholeExchange {

  private static final String NORTH_CAROLINA = "NC|Future-Ready Course of Study|2025+";

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;
  @Autowired private Marks marks;

  private ExchangeId id = new ExchangeId("210744390183");

  @BeforeEach
  void tell() {
    id =
        student()
            .enrolled("VT", "2026-08-20", "11", "Synthetic Valley High School")
            .earned("VT", "Algebra I", "Mathematics", 2025, "sced_code", "02052")
            .open("VT", "Biology", "Science", 2027, "60", "B")
            .earned("AK", "ALG 1", "Mathematics", 2026)
            .told(clock.instant());
  }

  @Test
  void theLedgerTheGapAndTheStandingStandThereWithArithmeticAndSources() {
    var trail = auditTrail();

    var answer = credits(id.digits(), NORTH_CAROLINA);

    assertThat(answer).hasStatusOk();
    assertThat(answer)
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"exchange_id": "%s", "protected": false, "grade": "11",
             "credits": {"counted": 1.00, "partial": 0.50, "hours_of_a_credit": 120, "subjects": {"mathematics": 1.00, "science": 0.00}},
             "contested": [],
             "plan": {"requirements": {"key": "NC|Future-Ready Course of Study|2025+", "state": "NC", "total": 22.00, "verified": true,
                                       "source": "16 NCAC 06D .0503", "confirmed": false},
                      "counted": 1.00, "missing": 21.00,
                      "standing": {"years_done": 2, "total": 22.00, "expected": 11.00, "counted": 1.00}}}
            """
                .formatted(id.digits()));
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.credits.courses[?(@.status == 'duplicate')].instead.state")
        .asArray()
        .containsExactly("VT");
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.credits.courses[?(@.why == 'hours')].example_rules")
        .asArray()
        .containsExactly(true);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.plan.needs[?(@.name == 'Mathematics')].uses[0].credits")
        .asArray()
        .containsExactly(1.0);
    assertThat(trail.wholeText()).contains("child.view", id.digits());
  }

  @Test
  void whatIsNoNumberAndWhatWasNeverIssuedAreNotFoundAlike() {
    for (var number : new String[] {"123456789015", "1234", "x"}) {
      assertThat(credits(number, "")).hasStatus(404);
    }
  }

  @Test
  void ofAProtectedChildNoOtherStateIsNamed() throws Exception {
    marks.mark(Actor.person("vt-9", "state-data-admin", "VT"), id, MarkReason.HIDING);

    var answer = credits(id.digits(), "");

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.protected").isEqualTo(true);
    assertThat(answer).bodyJson().extractingPath("$.credits.counted").isEqualTo(1.0);
    assertThat(answer.getResponse().getContentAsString())
        .doesNotContain("\"VT\"", "\"AK\"", "Synthetic Valley");
  }

  @Test
  void aStateCountsHowItsChildrenStandAndNoOthers() throws Exception {
    var before = counted("VT");
    student()
        .enrolled("VT", "2026-08-20", "09", "Synthetic Valley High School")
        .told(clock.instant());
    student().earned("AK", "Biology", "Science", 2025).told(clock.instant());
    var trail = auditTrail();

    assertThat(counted("VT")).isEqualTo(before + 1);
    assertThat(web.get().uri("/api/v1/credit-counts").with(as(Role.STATE_SYSTEM, "VT")).exchange())
        .bodyJson()
        .isLenientlyEqualTo("{\"state\": \"VT\", \"children\": %d}".formatted(before + 1));
    assertThat(trail.wholeText()).contains("credits.count").doesNotContain("child.view");
  }

  /** All children, and as many as all answers together. */
  private int counted(String state) throws Exception {
    var answer =
        web.get().uri("/api/v1/credit-counts").with(as(Role.STATE_SYSTEM, state)).exchange();
    assertThat(answer).hasStatusOk();
    var json = JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
    int sum = json.path("without_plan").asInt();
    for (var many : json.path("answers")) {
      sum += many.asInt();
    }
    assertThat(json.path("children").asInt()).isEqualTo(sum);
    return sum;
  }

  private StudentOfMany student() {
    return new StudentOfMany(new ToldChild(database, sources, identities), Teller.nobodyElse());
  }

  private MvcTestResult credits(String number, String plan) {
    return web.get()
        .uri("/api/v1/students/" + number + "/credits")
        .param("plan", plan)
        .with(as(Role.STATE_SYSTEM, "KS"))
        .exchange();
  }
}

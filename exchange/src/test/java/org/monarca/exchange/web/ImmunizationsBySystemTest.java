package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Answers;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.Proposals;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** States' systems read immunizations by any number, and count those of all their children. */
class ImmunizationsBySystemTest extends WholeExchange {

  private static final Grounds GROUNDS = new Grounds("papers-agree", "one birth date, one mother");

  @Autowired private MockMvcTester web;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;
  @Autowired private Marks marks;
  @Autowired private Proposals proposals;
  @Autowired private Answers answers;

  @Test
  void aNumberThatWasMergedAwayAnswersWithTheChildThatItLeadsTo() {
    var one = student().dose("VT", "03", "2017-05-02").told(clock.instant());
    var other = student().dose("AK", "21", "2017-05-02").told(clock.instant());
    merge(one, other);

    var answer = read(other);

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.exchange_id").isEqualTo(one.digits());
    assertThat(answer).bodyJson().extractingPath("$.doses").asArray().hasSize(2);
  }

  @Test
  void ofAProtectedChildTheDosesStandAndNoStateIsNamed() throws Exception {
    var id =
        student()
            .dose("VT", "03", "2017-05-02")
            .dose("AK", "03", "2017-05-02", "source", "01")
            .told(clock.instant());
    marks.mark(Actor.person("vt-9", "state-data-admin", "VT"), id, MarkReason.HIDING);

    var answer = read(id);

    assertThat(answer).hasStatusOk();
    assertThat(answer).bodyJson().extractingPath("$.doses").asArray().hasSize(1);
    assertThat(answer).bodyJson().extractingPath("$.doses[0].told").asArray().hasSize(2);
    assertThat(answer.getResponse().getContentAsString()).doesNotContain("\"VT\"", "\"AK\"");
  }

  @Test
  void aStateCountsHowItsChildrenStandAndNoOthers() throws Exception {
    var before = counted("VT");
    student().dose("VT", "03", "2017-05-02").told(clock.instant());
    student().enrolled("VT", "2026-08-20", "01", "Synthetic Valley School").told(clock.instant());
    student().dose("AK", "03", "2017-05-02").told(clock.instant());
    var trail = auditTrail();

    var after = counted("VT");

    assertThat(after.path("children").asInt()).isEqualTo(before.path("children").asInt() + 2);
    assertThat(after.at("/not_forecast/no dose sent").asInt())
        .isEqualTo(before.at("/not_forecast/no dose sent").asInt() + 1);
    assertThat(inGroup(after, "MMR")).isEqualTo(inGroup(before, "MMR") + 1);
    assertThat(trail.wholeText()).contains("immunizations.count").doesNotContain("child.view");
  }

  @Test
  void theCountsNameTheirDayAndDataAndSayThatTheyAdvise() throws Exception {
    var counts = counted("VT");

    assertThat(counts.path("state").asString()).isEqualTo("VT");
    assertThat(counts.path("as_of").asString()).isNotEmpty();
    assertThat(counts.path("schedule").asString()).contains("4.64");
    assertThat(counts.path("advice").asString()).contains("nurse");
    assertThat(counts.toString()).doesNotContain("exchange_id", "state_student_id");
  }

  @Test
  void whoIsOfNoStateHasNoChildrenToCount() {
    assertThat(
            web.get()
                .uri("/api/v1/immunization-counts")
                .with(as(Role.SCHOOL_USER, "VT"))
                .exchange())
        .hasStatus(403);
  }

  private JsonNode counted(String state) throws Exception {
    var answer =
        web.get().uri("/api/v1/immunization-counts").with(as(Role.STATE_SYSTEM, state)).exchange();
    assertThat(answer).hasStatusOk();
    return JsonMapper.shared().readTree(answer.getResponse().getContentAsString());
  }

  private static int inGroup(JsonNode counts, String name) {
    int all = 0;
    for (var group : counts.path("vaccine_groups")) {
      if (group.path("vaccine_group").asString().equals(name)) {
        for (var many : group.path("standings")) {
          all += many.asInt();
        }
      }
    }
    return all;
  }

  private void merge(ExchangeId one, ExchangeId other) {
    var proposal =
        done(
            proposals.merge(
                Actor.person("counts-vt", "state-data-admin", "VT"),
                Set.of(one, other),
                one,
                GROUNDS,
                null));
    int version = proposals.find(proposal).orElseThrow().version();
    done(
        answers.confirm(
            Actor.person("counts-ak", "state-data-admin", "AK"), proposal, version, ""));
  }

  private static long done(Answer answer) {
    return switch (answer) {
      case Answer.Done(long id) -> id;
      case Answer.Refused(var why) -> throw new AssertionError("refused: " + why.code());
    };
  }

  private StudentOfMany student() {
    return new StudentOfMany(new ToldChild(database, sources, identities), Teller.nobodyElse());
  }

  private MvcTestResult read(ExchangeId id) {
    return web.get()
        .uri("/api/v1/students/" + id.digits() + "/immunizations")
        .with(as(Role.STATE_SYSTEM, "KS"))
        .exchange();
  }
}

package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.intake.LiveAnswer.Told;
import org.monarca.exchange.platform.RecordedStatements;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a transaction of single children asks of the database is asked for all of them together: two
 * processors do 200 children a second by that, and by nothing else.
 */
class LiveStatementsTest {

  private static final List<String> STATES = List.of("TX", "MI", "CA", "ND", "NY");

  @Test
  void childrenOfMoreStatesAreNoMoreStatements() throws Exception {
    try (var intake = new TestIntake()) {
      said(intake, STATES, 1, 2);
      said(intake, STATES, 3, 4);

      var one = said(intake, List.of("TX"), 5);
      var five = said(intake, STATES, 6);
      var ten = said(intake, STATES, 7, 8);

      assertThat(five).hasSameSizeAs(one);
      assertThat(ten).hasSameSizeAs(five);
    }
  }

  @Test
  void aChildThatChangesAndIsLinkedAnewIsDoneInSoManyStatements() throws Exception {
    try (var intake = new TestIntake()) {
      said(intake, List.of("TX"), 1);
      said(intake, List.of("TX"), 2);

      var statements = said(intake, List.of("TX"), 3);

      assertThat(statements).hasSizeLessThanOrEqualTo(64);
      assertThat(statements).filteredOn(sql -> sql.contains("set_config")).hasSizeLessThan(13);
      assertThat(statements).noneMatch(sql -> sql.contains("pg_temp"));
    }
  }

  /** A child of each State says something else of its parents; two, where two are named. */
  private static List<String> said(TestIntake intake, List<String> states, int... times)
      throws Exception {
    var queue = intake.live(CrashPoint.NONE);
    var calls = new ArrayList<LiveCall>();
    for (int time : times) {
      for (var state : states) {
        var child = times.length == 1 ? 1 : 1 + time % 2;
        calls.add(call(intake, state, STATES.indexOf(state) * 2 + child, time));
      }
    }
    calls.forEach(call -> assertThat(queue.add(call)).isEmpty());
    var statements = RecordedStatements.during(queue::takeSome);
    assertThat(calls).allMatch(call -> call.answer().join() instanceof LiveAnswer.Done);
    return statements;
  }

  private static LiveCall call(TestIntake intake, String state, int number, int time) {
    var body =
        TestLive.child(
            number,
            Map.of(
                "parent_1_first_name",
                "Rosa" + time,
                "parent_1_last_name",
                "Luna",
                "created_at",
                "2026-11-22T10:00:0%dZ".formatted(time)));
    var request =
        new LiveRequest(
            LiveRequest.Kind.PUT,
            state,
            "c" + number,
            UUID.randomUUID().toString(),
            JsonMapper.shared().writeValueAsBytes(body));
    var read =
        new LiveReading(
                TestIntake.system(state),
                request,
                outcome -> new Told(200, ""),
                intake.clock().instant(),
                KeptTable.NONE)
            .read();
    return ((LiveReading.Read.Judged) read).call();
  }
}

package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationTest {

  private static final String WESLACO = "4899001";

  private final TestWorklist test = new TestWorklist();
  private long valley;

  @BeforeEach
  void texasWorksAtAllLevels() {
    valley = test.region("TX", "Synthetic Valley");
    test.district(WESLACO, "TX", valley);
    test.setUp("TX", true, true, 3);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aTaskGoesUpWhenItsWorkingDaysAreOverAndNotAMomentBefore() {
    test.set(Instant.parse("2026-11-23T15:00:00Z")); // the Monday before Thanksgiving
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", WESLACO);
    var over = Instant.parse("2026-12-01T06:00:00Z"); // Tu, We, Mo; Texas keeps the Friday

    assertThat(task.escalates()).isEqualTo(over);
    test.set(over.minusMillis(1));
    assertThat(test.escalation.moveSome()).isFalse();
    test.set(over);
    assertThat(test.escalation.moveSome()).isTrue();

    assertThat(test.again(task).level()).isEqualTo(Level.REGION);
    assertThat(test.history(task)).endsWith("escalated by escalation");
  }

  @Test
  void itGoesUpOfficeByOfficeAndAtTheEndIsReportedAndNothingMore() {
    var task = test.opened(TaskKind.CONFIRM_MERGE, "merge:1", "TX", WESLACO);

    assertThat(levelAfterAWeek(task)).isEqualTo(Level.REGION);
    assertThat(levelAfterAWeek(task)).isEqualTo(Level.STATE);
    assertThat(test.again(task).ended()).isNull();
    assertThat(levelAfterAWeek(task)).isEqualTo(Level.NATION);

    var ended = test.again(task);
    assertThat(ended.ended()).isNotNull();
    assertThat(ended.escalates()).isNull();
    assertThat(ended.status()).isEqualTo(TaskStatus.OPEN);
    test.advance(Duration.ofDays(3_000));
    assertThat(test.escalation.moveSome()).isFalse();
    assertThat(test.again(task)).isEqualTo(ended);
    for (var reader : List.of(test.stateAdmin("TX"), test.department())) {
      assertThat(test.desk.find(reader, task.id())).contains(ended);
      assertThat(test.lists.list(reader, TaskFilter.ALL, null, 10).orElseThrow().tasks())
          .containsExactly(ended);
    }
  }

  @Test
  void whoHadATaskThatGoesUpHasItNoLongerAndIsToldSo() {
    var clerk = test.districtAdmin("TX", WESLACO);
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", WESLACO);
    var claimed = ((Answer.Done) test.desk.claim(clerk, task.id(), task.version())).task();

    assertThat(levelAfterAWeek(task)).isEqualTo(Level.REGION);

    assertThat(test.again(task).assignee()).isNull();
    assertThat(test.desk.hold(clerk, task.id(), claimed.version()))
        .isEqualTo(new Answer.Refused(Refusal.MISSING));
    assertThat(test.desk.hold(test.stateAdmin("TX"), task.id(), claimed.version()))
        .isEqualTo(new Answer.Refused(Refusal.CHANGED));
  }

  @Test
  void levelsThatTheStateHasNotSetUpArePassedOver() {
    test.district("2699001", "MI", test.region("MI", "Synthetic Lakes"));
    test.setUp("MI", true, false, 3);
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "MI", "2699001");

    assertThat(task.level()).isEqualTo(Level.DISTRICT);
    assertThat(levelAfterAWeek(task)).isEqualTo(Level.STATE);
  }

  @Test
  void whatTheDepartmentGivesBackGoesUpAgain() {
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    assertThat(levelAfterAWeek(task)).isEqualTo(Level.NATION);

    test.desk.assign(
        test.department(), task.id(), test.again(task).version(), new Receiver.State(), null);

    var back = test.again(task);
    assertThat(back.level()).isEqualTo(Level.STATE);
    assertThat(back.ended()).isNull();
    assertThat(levelAfterAWeek(task)).isEqualTo(Level.NATION);
  }

  @Test
  void whatIsOverGoesNowhere() {
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", WESLACO);
    test.worklist.close(
        TaskKind.NEAR_MATCH, List.of("near-match:1"), "same", test.stateAdmin("TX"));
    test.advance(Duration.ofDays(30));

    assertThat(test.escalation.moveSome()).isFalse();
    assertThat(test.again(task).level()).isEqualTo(Level.DISTRICT);
  }

  @Test
  void manyGoUpPartByPart() {
    test.worklist.open(
        IntStream.range(0, 250)
            .mapToObj(number -> TestWorklist.nearMatch("near-match:" + number, "TX"))
            .toList());
    test.advance(Duration.ofDays(30));

    int parts = 0;
    while (test.escalation.moveSome()) {
      parts++;
    }

    assertThat(parts).isEqualTo(3);
    assertThat(test.lists.counts(test.department()).of(TaskFilter.ALL)).isEqualTo(250);
  }

  private Level levelAfterAWeek(Task task) {
    test.advance(Duration.ofDays(7));
    test.escalation.moveSome();
    return test.again(task).level();
  }
}

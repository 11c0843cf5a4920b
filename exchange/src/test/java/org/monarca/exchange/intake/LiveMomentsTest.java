package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.intake.TestLive.child;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.LiveAnswer.Told;

/** As of when something is said, and what wins. */
class LiveMomentsTest {

  /** The clock of the intake's test begins on 23 November 2026. */
  private static final String AHEAD = "2026-11-23T23:00:00Z";

  @Test
  void whoNamesNoMomentSpeaksAfterAllThatWasSaidBefore() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var ahead =
          live.outcome("TX", "c1", child(1, Map.of("created_at", AHEAD, "middle_name", "Luz")));
      var later = live.outcome("TX", "c1", child(1, Map.of("middle_name", "Sol")));
      var withdrawn = (LiveAnswer.Done) live.withdraw("TX", "c1");

      assertThat(ahead.rejected()).isFalse();
      assertThat(later.asOf()).isEqualTo(AHEAD.replace("Z", ".000001Z"));
      assertThat(later.older()).isFalse();
      assertThat(withdrawn.told().status()).isEqualTo(200);
      assertThat(intake.living()).isEmpty();
    }
  }

  @Test
  void whatIsSaidTooLateIsToldSo() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.outcome("TX", "c1", child(1, Map.of("created_at", "2026-11-20T10:00:00Z")));

      var late =
          live.outcome(
              "TX",
              "c1",
              child(1, Map.of("created_at", "2026-11-19T10:00:00Z", "middle_name", "Late")));

      assertThat(late.older()).isTrue();
      assertThat(late.unchanged()).isFalse();
    }
  }

  @Test
  void aBlankMomentIsNone() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      assertThat(live.outcome("TX", "c1", child(1, Map.of("created_at", ""))).asOf())
          .isEqualTo(intake.clock().instant());
    }
  }

  @Test
  void allOfAStateThatNameNoMomentShareOneTelling() {
    try (var intake = new TestIntake()) {
      var queue = intake.live(CrashPoint.NONE);
      var calls =
          IntStream.range(0, 5)
              .mapToObj(i -> LiveRecordsTest.call(intake, "c" + i, outcome -> new Told(200, "")))
              .toList();
      calls.forEach(queue::add);

      queue.takeSome();

      assertThat(calls).allMatch(call -> call.answer().isDone());
      assertThat(intake.count("students.source")).isEqualTo(5);
      assertThat(intake.count("students.telling")).isEqualTo(1);
    }
  }

  @Test
  void anIdentifierIsCleanedAsInASubmission() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.outcome("TX", "Jos\u00e9", child(1));
      var again = live.outcome("TX", "\u00a0Jose\u0301", child(1));

      assertThat(again.arrived()).isFalse();
      assertThat(again.unchanged()).isTrue();
      assertThat(again.stateStudentId()).isEqualTo("Jos\u00e9");
    }
  }

  @Test
  void whatNoChildCanBeCalledLeavesNothing() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      for (var id : List.of(" ", "x".repeat(16), "x".repeat(6_000))) {
        assertThat(live.put("TX", id, child(1))).isInstanceOf(LiveAnswer.Unfit.class);
        assertThat(live.withdraw("TX", id)).isInstanceOf(LiveAnswer.Unfit.class);
      }
      assertThat(intake.count("intake.submission")).isZero();
      assertThat(intake.count("intake.refused")).isZero();
    }
  }
}

package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.monarca.exchange.intake.CrashPoint.Step;

class CrashTest {

  @ParameterizedTest
  @EnumSource(value = Step.class, names = "STORED", mode = EnumSource.Mode.EXCLUDE)
  void killedAtAnyStepASubmissionEndsAsIfNothingHadHappened(Step step) {
    try (var calm = new TestIntake();
        var shaken = new TestIntake()) {
      var undisturbed = calm.send(bundle());
      var submission = shaken.accepted("TX", bundle().bytes());
      assertThatThrownBy(() -> shaken.work(deadAt(step, 2)).takeOne(() -> false))
          .isInstanceOf(CrashPoint.Killed.class);
      shaken.wait(TestIntake.LEASE.plusSeconds(1));
      shaken.rest();

      var ended = shaken.status(submission);
      assertThat(ended.receipt()).isEqualTo(undisturbed.receipt());
      assertThat(shaken.outcomes(ended).keySet()).isEqualTo(calm.outcomes(undisturbed).keySet());
      assertThat(EndState.of(shaken)).isEqualTo(EndState.of(calm));
    }
  }

  @Test
  void whileTheLeaseRunsNobodyElseTakesTheSubmission() {
    try (var intake = new TestIntake()) {
      intake.accepted("TX", bundle().bytes());
      assertThatThrownBy(() -> intake.work(deadAt(Step.CHUNK_COMMITTED, 1)).takeOne(() -> false))
          .isInstanceOf(CrashPoint.Killed.class);

      assertThat(intake.work(CrashPoint.NONE).takeOne(() -> false)).isFalse();
    }
  }

  @Test
  void aWorkerWhoWasGivenUpCanCommitNothing() {
    try (var intake = new TestIntake()) {
      var submission = intake.accepted("TX", bundle().bytes());
      var overtaken = new AtomicInteger();
      var slow =
          intake.work(step -> {
            if (step == Step.CHUNK_COMMITTED && overtaken.incrementAndGet() == 1) {
              intake.wait(TestIntake.LEASE.plusSeconds(1));
              intake.work(CrashPoint.NONE).takeOne(() -> false);
            }
          });
      slow.takeOne(() -> false);

      var done = intake.status(submission);
      assertThat(overtaken).hasValue(1);
      assertThat(done.status()).isEqualTo(Status.DONE);
      assertThat(done.receipt()).isEqualTo(new Receipt(8, 7, 1, 0, 0, 0, 7, 0));
      assertThat(intake.count("students.version")).isEqualTo(8);
    }
  }

  /** While it is read, which begins anew, or between chunks; twice, so that it is read again. */
  @ParameterizedTest
  @CsvSource({"READ, CHECKING", "CHECKED, APPLYING", "CHUNK_COMMITTED, APPLYING"})
  void aWorkerThatIsToStopLeavesTheRestForTheNextStart(Step before, Status left) {
    try (var intake = new TestIntake()) {
      var submission = intake.accepted("TX", bundle().bytes());
      var stopping = new AtomicBoolean(before == Step.READ);
      intake.work(step -> stopping.compareAndSet(false, step == before)).takeOne(stopping::get);
      assertThat(intake.status(submission).status()).isEqualTo(left);
      intake.work(CrashPoint.NONE).takeOne(() -> true);
      assertThat(intake.status(submission).status()).isEqualTo(left);
      assertThat(intake.count("intake.submission where resting and attempts = 0")).isEqualTo(1);

      intake.rest();
      assertThat(intake.status(submission).status()).isEqualTo(Status.DONE);
    }
  }

  @Test
  void manyWorkersApplyEverySubmissionOnceAndEachStatesInOrder() throws InterruptedException {
    try (var intake = new TestIntake()) {
      for (int i = 0; i < 12; i++) {
        var state = List.of("TX", "CA", "FL").get(i % 3);
        intake.accepted(
            state,
            SentBundle.delta(state, "s" + i)
                .created("2026-11-%02dT10:00:00Z".formatted(1 + i))
                .child(i)
                .child("same", "U", Map.of("middle_name", "Number" + (char) ('a' + i)))
                .bytes());
      }
      var threads =
          List.of(1, 2, 3).stream()
              .map(n ->
                  Thread.ofPlatform()
                      .start(() -> {
                        while (intake.work(CrashPoint.NONE).takeOne(() -> false)) {}
                      }))
              .toList();
      for (var thread : threads) {
        thread.join();
      }
      intake.rest();

      assertThat(intake.count("intake.submission where status = 'done'")).isEqualTo(12);
      assertThat(intake.count("students.version")).isEqualTo(24);
      assertThat(intake.count("students.version where current")).isEqualTo(15);
      assertThat(intake.count("intake.outcome")).isEqualTo(24);
    }
  }

  private static SentBundle bundle() {
    var bundle = SentBundle.delta("TX", "s1");
    for (int i = 1; i <= 7; i++) {
      bundle.child(i);
    }
    return bundle.child("bad", "I", Map.of("sex", "?")).dose("c3", "d1", "2020-01-05");
  }

  /**
   * Dies when it comes to the step for that time, as a killed service does: nothing is tidied up.
   */
  private static CrashPoint deadAt(Step step, int time) {
    var reached = new AtomicInteger();
    int fatal = step.isOfChunk() ? time : 1;
    return here -> {
      if (here == step && reached.incrementAndGet() == fatal) {
        throw new CrashPoint.Killed();
      }
    };
  }
}

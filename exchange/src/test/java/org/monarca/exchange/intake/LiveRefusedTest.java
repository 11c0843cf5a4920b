package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.monarca.exchange.intake.TestLive.child;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.intake.refused.RefusedRecords;
import org.monarca.exchange.platform.Actor;

/** What is refused and mended one child at a time, beside files that are still worked on. */
class LiveRefusedTest {

  private static final Map<String, Object> WRONG = Map.of("sex", "?");
  private static final Actor EXCHANGE = Actor.exchange("intake");

  @Test
  void whatAnOlderFileAcceptsMendsNothingThatWasRefusedSince() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.outcome("TX", "c9", child(9)); // the day begins before the file comes
      intake.receive("TX", SentBundle.delta("TX", "s1").child(1).bytes(), false);

      live.outcome("TX", "c1", child(1, WRONG));
      intake.rest();

      assertThat(intake.count("students.source")).isEqualTo(2);
      assertThat(intake.count("intake.refused")).isEqualTo(1);
      live.outcome("TX", "c1", child(1));
      assertThat(intake.count("intake.refused")).isZero();
    }
  }

  @Test
  void whatWasAcceptedSinceIsNotAskedAboutForAnOlderFile() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.outcome("TX", "c9", child(9));
      var wrong = SentBundle.delta("TX", "s1").child("c1", "I", Map.of("sex", "?"));
      intake.receive("TX", wrong.bytes(), false);

      live.outcome("TX", "c1", child(1));
      intake.rest();

      assertThat(intake.count("intake.refused")).isZero();
      assertThat(intake.count("intake.data_check where outcome is null")).isZero();
    }
  }

  @Test
  void whatIsRefusedWhileItsDayIsGivenUpStandsInADayThatIsNot() throws InterruptedException {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.outcome("TX", "c1", child(1, WRONG));
      var held = new CountDownLatch(1);
      var giveUp = new CountDownLatch(1);
      var person =
          CompletableFuture.runAsync(
              () ->
                  intake.database().database().write(EXCHANGE, () -> givenUp(intake, held, giveUp)),
              run -> Thread.ofVirtual().start(run));
      held.await();
      var refused =
          CompletableFuture.supplyAsync(
              () -> live.outcome("TX", "c2", child(2, WRONG)),
              run -> Thread.ofVirtual().start(run));
      awaitSomebodyWaiting(intake);
      giveUp.countDown();
      person.join();

      assertThat(refused.join().rejected()).isTrue();
      assertThat(
              intake.count(
                  "intake.refused join intake.data_check using (submission) where outcome is null"))
          .isEqualTo(1);
      assertThat(intake.list(TestIntake.system("TX")))
          .extracting(SubmissionStatus::submissionId)
          .containsExactly("live-2026-11-23-2", "live-2026-11-23");
    }
  }

  @Test
  void theTrailSaysWhatItWasRefusedForAndNoWarning() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var refused =
          live.outcome("TX", "c1", child(6, Map.of("exchange_id", "123456789015", "action", "I")));

      assertThat(TestLive.problems(refused)).hasSizeGreaterThan(1);
      assertThat(
              intake
                  .database()
                  .jdbc()
                  .sql("select facts ->> 'reason' from audit.entry where action = 'child.tell'")
                  .query(String.class)
                  .list())
          .isEqualTo(
              refused.findings().stream()
                  .filter(found -> found.problem().name().equals("EXCHANGE_ID_UNKNOWN"))
                  .map(found -> found.code())
                  .toList());
    }
  }

  @Test
  void nobodyWaitsForLinkingWhoWaitsToSettle() throws InterruptedException {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.outcome("TX", "c1", child(1, WRONG));
      var held = new CountDownLatch(1);
      var end = new CountDownLatch(1);
      var ending =
          CompletableFuture.runAsync(
              () -> intake.database().database().write(EXCHANGE, () -> held(intake, held, end)),
              run -> Thread.ofVirtual().start(run));
      held.await();
      var texan =
          CompletableFuture.supplyAsync(
              () -> live.outcome("TX", "c1", child(1)), run -> Thread.ofVirtual().start(run));
      awaitSomebodyWaiting(intake);

      assertThat(live.outcome("MI", "m2", child(2)).arrived()).isTrue();
      assertThat(texan).isNotDone();
      end.countDown();
      ending.join();
      assertThat(texan.join().arrived()).isTrue();
    }
  }

  /** As a person settles it. */
  private static void givenUp(TestIntake intake, CountDownLatch held, CountDownLatch end) {
    held(intake, held, end);
    var jdbc = intake.database().database().jdbc();
    jdbc.sql("delete from intake.refused").update();
    jdbc.sql(
            "update intake.data_check set outcome = 'given-up', settled_by = 'p', reason = 'other', note = ''")
        .update();
  }

  private static void held(TestIntake intake, CountDownLatch held, CountDownLatch end) {
    new RefusedRecords(intake.database().database(), new NobodyIsAsked()).hold(List.of("TX"));
    held.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitSomebodyWaiting(TestIntake intake) {
    await().until(() -> intake.count("pg_locks where locktype = 'advisory' and not granted") > 0);
  }
}

package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.intake.TestLive.child;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.exchange.intake.LiveAnswer.Done;
import org.monarca.exchange.intake.LiveAnswer.Fault;
import org.monarca.exchange.intake.LiveAnswer.Told;
import org.monarca.exchange.intake.LiveAnswer.Why;
import org.monarca.records.jsonl.OneStudent;
import org.monarca.records.problems.Severity;
import tools.jackson.databind.json.JsonMapper;

/** What a State's system says of one child is done at once, by the rules of submissions. */
class LiveRecordsTest {

  @Test
  void aChildIsNewThenKnownThenUnchangedThenWithdrawnAndEachAnswerSaysSo() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var first = live.outcome("TX", "c1", child(1));
      var changed = live.outcome("TX", "c1", child(1, Map.of("middle_name", "Luz")));
      var again = live.outcome("TX", "c1", child(1, Map.of("middle_name", "Luz")));
      live.withdraw("TX", "c1");

      assertThat(first.verdict()).isEqualTo(Verdict.NEW);
      assertThat(first.arrived()).isTrue();
      assertThat(changed.verdict()).isEqualTo(Verdict.KNOWN);
      assertThat(changed.arrived()).isFalse();
      assertThat(changed.exchangeId()).isEqualTo(first.exchangeId());
      assertThat(again.unchanged()).isTrue();
      assertThat(intake.living()).isEmpty();
      assertThat(live.today("TX").receipt()).isEqualTo(new Receipt(4, 4, 0, 1, 1, 2, 1, 0));
    }
  }

  @Test
  void aChildThatAnotherStateKnowsIsThatChild() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var texan = live.outcome("TX", "c1", child(1));
      var michigan = live.outcome("MI", "m1", child(1));

      assertThat(michigan.verdict()).isEqualTo(Verdict.KNOWN);
      assertThat(michigan.exchangeId()).isEqualTo(texan.exchangeId());
      assertThat(michigan.arrived()).isTrue();
    }
  }

  @Test
  void whatIsOlderChangesNothingAlive() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.outcome("TX", "c1", child(1, Map.of("created_at", "2026-11-20T10:00:00Z")));
      var living = intake.living();

      var late =
          live.outcome(
              "TX",
              "c1",
              child(1, Map.of("created_at", "2026-11-19T10:00:00Z", "middle_name", "Late")));

      assertThat(late.asOf()).isEqualTo("2026-11-19T10:00:00Z");
      assertThat(intake.living()).isEqualTo(living);
      assertThat(intake.count("students.version")).isEqualTo(2);
    }
  }

  @Test
  void withoutAnActionNothingIsFoundFaultWithAndTheVersionSaysWhatWasDone() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var first = live.outcome("TX", "c1", child(1));
      var second = live.outcome("TX", "c1", child(1, Map.of("middle_name", "Luz")));
      var said = live.outcome("TX", "c1", child(1, Map.of("action", "I")));

      assertThat(TestLive.problems(first)).doesNotContain("INSERT_OF_KNOWN", "UPDATE_OF_UNKNOWN");
      assertThat(TestLive.problems(second)).doesNotContain("INSERT_OF_KNOWN");
      assertThat(TestLive.problems(said)).contains("INSERT_OF_KNOWN");
      assertThat(
              intake
                  .database()
                  .jdbc()
                  .sql("select action from students.version where kind = 'student' order by id")
                  .query(String.class)
                  .list())
          .containsExactly("I", "U", "I");
    }
  }

  @Test
  void errorsPointAtTheirPlaceAndNothingIsKeptButThatItWasRefused() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var rejected =
          live.outcome(
              "TX",
              "c1",
              child(
                  1,
                  Map.of(
                      "sex",
                      "?",
                      "immunizations",
                      List.of(dose("d1", "2020-01-05"), dose("d2", "2027-01-05")))));

      assertThat(rejected.rejected()).isTrue();
      assertThat(
              rejected.findings().stream()
                  .filter(found -> found.severity() != Severity.WARNING)
                  .map(OneStudent::pointer))
          .contains("/sex", "/immunizations/1/occurrence_date")
          .doesNotContain("/immunizations/0/occurrence_date");
      assertThat(intake.count("students.source")).isZero();
      assertThat(intake.count("intake.refused")).isEqualTo(1);
      assertThat(live.today("TX").receipt()).isEqualTo(new Receipt(1, 0, 1, 0, 0, 0, 0, 0));
      assertThat(intake.problems(live.today("TX"))).contains("CODE_UNKNOWN");

      live.outcome("TX", "c1", child(1));
      assertThat(intake.count("intake.refused")).isZero();
    }
  }

  @Test
  void anExchangeIdThatWasNeverIssuedIsAnError() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var rejected = live.outcome("TX", "c1", child(1, Map.of("exchange_id", "123456789015")));

      assertThat(rejected.rejected()).isTrue();
      assertThat(TestLive.problems(rejected)).contains("EXCHANGE_ID_UNKNOWN");
      assertThat(intake.count("students.source")).isZero();
    }
  }

  @Test
  void whatNoStudentCanHoldIsPointedAtAndLeavesNothing() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      assertThat(
              pointers(
                  live.put(
                      "TX",
                      "c1",
                      child(
                          1,
                          Map.of(
                              "shoe_size",
                              "38",
                              "enrollments",
                              List.of(Map.of("record_key", "e1", "school", "x")))))))
          .containsExactlyInAnyOrder("/shoe_size", "/enrollments/0/school");
      assertThat(pointers(live.put("TX", "c1", child(1, Map.of("state_student_id", "c2")))))
          .containsExactly("/state_student_id");
      assertThat(pointers(live.put("TX", "c1", child(1, Map.of("submitting_state", "MI")))))
          .containsExactly("/submitting_state");
      assertThat(pointers(live.put("TX", "c1", child(1, Map.of("created_at", "yesterday")))))
          .containsExactly("/created_at");
      assertThat(intake.count("intake.submission")).isZero();
      assertThat(intake.count("intake.live_request")).isZero();
    }
  }

  @Test
  void manyAtOnceAreDoneTogetherAndEachHasItsOwnAnswer() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      var answers =
          IntStream.range(0, 60)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () ->
                          live.put(
                              List.of("TX", "MI", "CA").get(i % 3),
                              "c" + i,
                              i % 10 == 7 ? child(i, Map.of("sex", "?")) : child(i)),
                      run -> Thread.ofVirtual().start(run)))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .map(answer -> ((Done) answer).told().status())
              .toList();

      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i)).isEqualTo(i % 10 == 7 ? 422 : 201);
      }
      assertThat(intake.count("students.source")).isEqualTo(54);
      assertThat(intake.count("audit.entry where action = 'child.tell'")).isEqualTo(60);
      assertThat(intake.count("intake.submission")).isEqualTo(3);
    }
  }

  @Test
  void oneThatCannotBeDoneFailsNoOther() {
    try (var intake = new TestIntake()) {
      var queue = intake.live(CrashPoint.NONE);
      var good = call(intake, "c1", outcome -> new Told(200, ""));
      var broken =
          call(
              intake,
              "c2",
              outcome -> {
                throw new IllegalStateException("broken");
              });
      assertThat(queue.add(good)).isEmpty();
      assertThat(queue.add(broken)).isEmpty();

      queue.takeSome();

      assertThat(good.answer()).isCompleted();
      assertThat(broken.answer()).isCompletedExceptionally();
      assertThat(intake.count("students.source")).isEqualTo(1);
    }
  }

  @Test
  void twoAtOnceOfOneChildAreDoneOneAfterTheOther() {
    try (var intake = new TestIntake()) {
      var queue = intake.live(CrashPoint.NONE);
      var first = call(intake, "c1", outcome -> new Told(outcome.arrived() ? 201 : 200, ""));
      var second = call(intake, "c1", outcome -> new Told(outcome.arrived() ? 201 : 200, ""));
      queue.add(first);
      queue.add(second);

      queue.takeSome();
      assertThat(first.answer()).isCompleted();
      assertThat(second.answer()).isNotDone();
      queue.takeSome();

      assertThat(((Done) first.answer().join()).told().status()).isEqualTo(201);
      assertThat(((Done) second.answer().join()).told().status()).isEqualTo(200);
    }
  }

  @Test
  void eachDayIsASubmissionOfItsOwnAndItsBytesAreNone() {
    try (var intake = new TestIntake();
        var live = new TestLive(intake)) {
      live.outcome("TX", "c1", child(1));
      live.outcome("TX", "c2", child(2));
      intake.wait(Duration.ofDays(1));
      live.outcome("TX", "c3", child(3));

      var days = intake.list(TestIntake.system("TX"));
      assertThat(days)
          .extracting(SubmissionStatus::submissionId)
          .containsExactly("live-2026-11-24", "live-2026-11-23");
      assertThat(days.getLast().receipt()).isEqualTo(new Receipt(2, 2, 0, 0, 0, 0, 2, 0));
      assertThat(days.getLast().sha256()).isNull();
      assertThat(intake.outcomes(days.getLast()).keySet()).containsExactly("c1", "c2");
      assertThat(intake.list(TestIntake.system("MI"))).isEmpty();
    }
  }

  /** A call that nobody waits for. */
  static LiveCall call(TestIntake intake, String id, Function<LiveOutcome, Told> telling) {
    var request =
        new LiveRequest(
            LiveRequest.Kind.PUT,
            "TX",
            id,
            UUID.randomUUID().toString(),
            JsonMapper.shared().writeValueAsBytes(child(1)));
    var read =
        new LiveReading(
                TestIntake.system("TX"), request, telling, intake.clock().instant(), KeptTable.NONE)
            .read();
    return ((LiveReading.Read.Judged) read).call();
  }

  private static Map<String, Object> dose(String key, String date) {
    return Map.of("record_key", key, "cvx_code", "20", "occurrence_date", date, "source", "01");
  }

  private static List<String> pointers(LiveAnswer answer) {
    var faults = ((LiveAnswer.Unfit) answer).faults();
    assertThat(faults)
        .allMatch(
            fault -> fault.why() instanceof Why.Found || fault.why() instanceof Why.OtherChild);
    return faults.stream().map(Fault::pointer).toList();
  }
}

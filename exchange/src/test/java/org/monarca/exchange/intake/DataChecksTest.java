package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.intake.refused.DataCheck;
import org.monarca.exchange.intake.refused.DataChecks;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.HeldTable;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.Waiters;
import org.monarca.exchange.worklist.Level;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.monarca.records.problems.Finding;
import org.springframework.beans.factory.annotation.Autowired;

/** A State is asked about records that were refused until nothing is left to mend. */
class DataChecksTest extends WholeExchange {

  private static final Map<String, String> WRONG = Map.of("birth_date", "2012-02-30");
  private static final Map<String, String> WRONG_OTHERWISE = Map.of("sex", "");

  @Autowired private Submissions submissions;
  @Autowired private DataChecks checks;
  @Autowired private Worklist worklist;
  @Autowired private Database database;

  private final String family = UUID.randomUUID().toString().substring(0, 8);
  private final Actor ana = person();
  private final Actor ben = person();
  private int sent;

  @AfterEach
  void whatMustHoldHolds() {
    Invariants.hold(testDatabase().asOwner());
  }

  @Test
  void howeverManyRecordsOfASubmissionAreRefusedTheStateIsAskedOnce() {
    var bundle = bundle().child(child(0), "I", Map.of());
    IntStream.range(1, 300).forEach(i -> bundle.child(child(i), "I", WRONG));

    var submission = sending().through(bundle);

    var task = task(submission).orElseThrow();
    assertThat(task).returns("WV", Task::state).returns(Level.STATE, Task::level);
    var check = check(ana, task);
    assertThat(check.left()).isEqualTo(299);
    assertThat(check.more()).isTrue();
    assertThat(check.first())
        .hasSize(2)
        .extracting(Finding::stateStudentId)
        .containsExactly(child(1), child(10));
    assertThat(tasks(submission)).isEqualTo(1);
  }

  @Test
  void whereNothingIsRefusedOrOnlyRehearsedNobodyIsAsked() {
    var clean = sending().through(bundle().child(child(1), "I", Map.of()));
    long before = count("select count(*) from intake.data_check");
    sending().rehearse(bundle().child(child(2), "I", WRONG));

    assertThat(task(clean)).isEmpty();
    assertThat(count("select count(*) from intake.data_check")).isEqualTo(before);
  }

  @Test
  void whenTheLastOfThemIsAcceptedTheTaskIsOver() {
    var task = asked(1, 2, 3);

    sending().through(bundle().child(child(1), "I", Map.of()).child(child(2), "I", Map.of()));
    assertThat(check(ana, task).left()).isEqualTo(1);
    assertThat(outcome(task)).isNull();
    sending().through(bundle().child(child(3), "I", Map.of()));

    assertThat(outcome(task)).isEqualTo("mended");
    assertThat(worklist.find(task.id()).orElseThrow().assignee()).isNull();
  }

  @Test
  void whatIsWithdrawnByNameIsNotAskedAboutAnyMore() {
    sending().through(bundle().child(child(1), "I", Map.of()));
    var task = asked(1);

    sending().through(bundle().child(child(1), "D", Map.of()));

    assertThat(outcome(task)).isEqualTo("mended");
  }

  /** A State of its own, in which a full list leaves out nobody who is known. */
  @Test
  void whatAFullListNamesNoMoreIsNotAskedAboutAnyMore() {
    var delaware = new Sending(submissions, "DE");
    var refused =
        delaware.through(
            SentBundle.delta("DE", UUID.randomUUID().toString()).child(child(1), "I", WRONG));
    var task = task(refused).orElseThrow();

    var list = SentBundle.full("DE", UUID.randomUUID().toString()).created("2026-11-20T10:00:00Z");
    delaware.through(list.child(child(2), "I", Map.of()));

    assertThat(outcome(task)).isEqualTo("mended");
  }

  @Test
  void whatIsRefusedAgainStaysInTheTaskThatAsksAndTellsWhatIsWrongNow() {
    var task = asked(1, 2);

    var again =
        sending()
            .through(bundle().child(child(1), "I", WRONG_OTHERWISE).child(child(2), "I", WRONG));

    assertThat(task(again)).isEmpty();
    assertThat(check(ana, task).first())
        .extracting(Finding::element)
        .containsExactly("sex", "birth_date");
    assertThat(check(ana, task).left()).isEqualTo(2);
  }

  @Test
  void whatIsNewAmongThoseRefusedAgainIsATaskOfItsOwn() {
    asked(1);

    var more = sending().through(bundle().child(child(1), "I", WRONG).child(child(2), "I", WRONG));

    assertThat(check(ana, task(more).orElseThrow()).left()).isEqualTo(1);
  }

  @Test
  void theSameBytesSentAgainAskNothingAgain() {
    var bundle = bundle().child(child(1), "I", WRONG);
    var submission = sending().through(bundle);
    var task = task(submission).orElseThrow();

    assertThat(sending().through(bundle)).isEqualTo(submission);

    assertThat(task(submission)).contains(task);
    assertThat(tasks(submission)).isEqualTo(1);
  }

  @Test
  void twoSubmissionsAtOnceThatRefuseTheSameRecordAskOnce() throws Exception {
    var one = bundle().child(child(1), "I", WRONG);
    var other = bundle().child(child(1), "I", WRONG_OTHERWISE);

    var ids = AtOnce.all(() -> sending().through(one), () -> sending().through(other));

    assertThat(ids.stream().flatMap(id -> task(id).stream())).hasSize(1);
  }

  @Test
  void whoSaysThatNothingMoreIsSentSettlesItOnce() {
    var task = asked(1, 2);

    assertThat(settle(ana, task)).isInstanceOf(Answer.Done.class);
    assertThat(settle(ana, task)).isInstanceOf(Answer.Done.class);

    assertThat(settle(ben, task)).isEqualTo(Answer.refused(Refusal.DECIDED_MEANWHILE));
    assertThat(outcome(task)).isEqualTo("given-up");
    assertThat(check(ana, task).settled())
        .isEqualTo(new DataCheck.Settled(ana.id(), "not-sent-again", "asked the district"));
    assertThat(check(ana, task).left()).isZero();
  }

  @Test
  void refusedOnceMoreAfterThatItIsAskedAgain() {
    settle(ana, asked(1));

    asked(1);
  }

  @Test
  void whatIsMissingOrNotTheirsIsRefused() {
    var task = asked(1);

    assertThat(checks.settle(ana, task.id(), 1, "because", "")).isEqualTo(no(Refusal.NO_REASON));
    assertThat(checks.settle(ana, task.id(), 1, "other", "x".repeat(2_001)))
        .isEqualTo(no(Refusal.NOTE_TOO_LONG));
    assertThat(checks.settle(ana, task.id(), 2, "other", ""))
        .isEqualTo(no(Refusal.CHANGED_MEANWHILE));
    var texan = Actor.person("t", "state-data-admin", "TX");
    assertThat(settle(texan, task)).isEqualTo(no(Refusal.UNKNOWN));
    assertThat(outcome(task)).isNull();
  }

  @Test
  void whoeverIsNotOfTheStateLearnsHowManyAndNotWhich() {
    var task = asked(1);
    var department = Actor.person("d", "federal-user", null);

    assertThat(check(department, task))
        .returns(1L, DataCheck::left)
        .returns(List.of(), DataCheck::first);
  }

  @Test
  void whatIsSettledFirstIsNotMendedByTheSubmissionThatComesThen() throws Exception {
    var task = asked(1);
    var later = new AtomicReference<Future<UUID>>();

    try (var sender = Executors.newSingleThreadExecutor()) {
      database.write(
          Actor.exchange("test"),
          () -> {
            assertThat(settle(ana, task)).isInstanceOf(Answer.Done.class);
            var mending = bundle().child(child(1), "I", Map.of());
            later.set(sender.submit(() -> sending().through(mending)));
            Waiters.await(database, 1);
          });
      Objects.requireNonNull(later.get()).get();
    }

    assertThat(outcome(task)).isEqualTo("given-up");
  }

  @Test
  void whatIsMendedFirstIsSettledByNobodyThen() throws Exception {
    var task = asked(1);

    try (var decider = Executors.newSingleThreadExecutor()) {
      Future<Answer> answer;
      UUID mending;
      try (var held = new HeldTable(testDatabase(), "intake.data_check")) {
        mending = sending().send(bundle().child(child(1), "I", Map.of()));
        held.await(1);
        answer = decider.submit(() -> settle(ana, task));
        held.await(2);
      }
      sending().finished(mending);
      assertThat(answer.get()).isEqualTo(no(Refusal.DECIDED_MEANWHILE));
    }

    assertThat(outcome(task)).isEqualTo("mended");
  }

  /** The task about these, which are refused. */
  private Task asked(int... children) {
    var bundle = bundle();
    for (int child : children) {
      bundle.child(child(child), "I", WRONG);
    }
    return task(sending().through(bundle)).orElseThrow();
  }

  private Answer settle(Actor by, Task task) {
    return checks.settle(by, task.id(), task.version(), "not-sent-again", "asked the district");
  }

  private static Answer no(Refusal why) {
    return Answer.refused(why);
  }

  private DataCheck check(Actor reader, Task task) {
    return checks.of(reader, task, 2).orElseThrow();
  }

  private Optional<Task> task(UUID submission) {
    return worklist.ofSubject(TaskKind.DATA_VALIDATION, "submission:" + submission);
  }

  private long tasks(UUID submission) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from worklist.task where subject = ?")
        .param("submission:" + submission)
        .query(Long.class)
        .single();
  }

  private @Nullable String outcome(Task task) {
    return worklist.find(task.id()).orElseThrow().outcome();
  }

  /** One after the other, each created later. */
  private SentBundle bundle() {
    sent++;
    return SentBundle.delta("WV", UUID.randomUUID().toString())
        .created("2026-11-01T10:00:%02dZ".formatted(sent));
  }

  private String child(int number) {
    return family + "-" + number;
  }

  private Sending sending() {
    return new Sending(submissions, "WV");
  }

  private long count(String sql) {
    return testDatabase().jdbc().sql(sql).query(Long.class).single();
  }

  private static Actor person() {
    return Actor.person(UUID.randomUUID().toString(), "state-data-admin", "WV");
  }
}

package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.decisions.Answer;
import org.monarca.exchange.identity.decisions.Refusal;
import org.monarca.exchange.intake.refused.DataCheck;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.HeldTable;
import org.monarca.exchange.platform.Waiters;
import org.monarca.exchange.worklist.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody of the State says that refused records will not be sent again. */
class SettlingTest extends WithRefusedRecords {

  @Autowired private Database database;

  private final Actor ben = person();

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
  void theDepartmentToWhichItHasComeUpSettlesItToo() {
    var task = asked(1);
    testDatabase()
        .jdbc()
        .sql("update worklist.task set level = 'nation', escalates = null where id = ?")
        .param(task.id())
        .update();
    var department = Actor.person("d", "federal-user", null);

    assertThat(settle(department, task)).isInstanceOf(Answer.Done.class);

    assertThat(check(department, task).settled())
        .isEqualTo(new DataCheck.Settled("d", "not-sent-again", "asked the district"));
    assertThat(check(department, task).left()).isZero();
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

  private Answer settle(Actor by, Task task) {
    return checks.settle(by, task.id(), task.version(), "not-sent-again", "asked the district");
  }

  private static Answer no(Refusal why) {
    return Answer.refused(why);
  }
}

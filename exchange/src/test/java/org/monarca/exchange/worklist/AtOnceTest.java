package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;

/** Two or more do something with a task at the same moment. */
class AtOnceTest {

  private static final Answer CHANGED = new Answer.Refused(Refusal.CHANGED);

  private final TestWorklist test = new TestWorklist();

  @AfterEach
  void close() {
    test.close();
  }

  @RepeatedTest(5)
  void oneOfTwoWhoClaimHasTheTask() throws Exception {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    var answers =
        atOnce(
            List.of(
                () -> test.desk.claim(ana, task.id(), 1),
                () -> test.desk.claim(ben, task.id(), 1)));

    assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
    assertThat(answers).contains(CHANGED);
    assertThat(test.again(task).version()).isEqualTo(2);
    assertThat(test.history(task)).hasSize(2);
  }

  @RepeatedTest(5)
  void aDoubleClickIsOneClaim() throws Exception {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    var answers =
        atOnce(
            List.of(
                () -> test.desk.claim(ana, task.id(), 1),
                () -> test.desk.claim(ana, task.id(), 1)));

    assertThat(answers).allMatch(Answer.Done.class::isInstance);
    assertThat(test.history(task)).hasSize(2);
  }

  @RepeatedTest(5)
  void giveAndClaimAtOnceDoNotMix() throws Exception {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var cara = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    var answers =
        atOnce(
            List.of(
                () -> test.desk.claim(ana, task.id(), 1),
                () -> test.desk.assign(ben, task.id(), 1, new Receiver.Person(cara.id()), null)));

    var has = test.again(task).assignee();
    assertThat(answers).contains(CHANGED);
    assertThat(has).isEqualTo(answers.get(0).equals(CHANGED) ? cara.id() : ana.id());
  }

  @RepeatedTest(5)
  void aClaimAndTheMoveUpDoNotMix() throws Exception {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    test.advance(Duration.ofDays(60));

    atOnce(
        List.of(
            () -> test.desk.claim(ana, task.id(), 1),
            () -> {
              test.escalation.moveSome();
              return CHANGED;
            }));
    test.escalation.moveSome();

    var moved = test.again(task);
    assertThat(moved.level()).isEqualTo(Level.NATION);
    assertThat(moved.assignee()).isNull();
    assertThat(test.history(task)).endsWith("ended by escalation");
  }

  @Test
  void twoWorkersMoveEachTaskOnce() throws Exception {
    test.worklist.open(
        IntStream.range(0, 150)
            .mapToObj(number -> TestWorklist.nearMatch("near-match:" + number, "TX"))
            .toList());
    test.advance(Duration.ofDays(60));
    Callable<Integer> worker =
        () -> {
          int parts = 0;
          while (test.escalation.moveSome()) {
            parts++;
          }
          return parts;
        };

    atOnce(List.of(worker, worker));

    assertThat(count("select count(*) from worklist.task where ended is not null")).isEqualTo(150);
    assertThat(count("select count(*) from worklist.event where what = 'ended'")).isEqualTo(150);
  }

  @RepeatedTest(3)
  void whatTwoOpenAtOnceIsOpenOnce() throws Exception {
    var tasks =
        IntStream.range(0, 300)
            .mapToObj(number -> TestWorklist.nearMatch("near-match:" + number, "TX"))
            .toList();
    var other = new ArrayList<>(tasks.reversed());
    Callable<Boolean> one = () -> open(tasks);
    Callable<Boolean> two = () -> open(other);

    atOnce(List.of(one, two));

    assertThat(count("select count(*) from worklist.task")).isEqualTo(300);
    assertThat(count("select count(*) from worklist.event where what = 'renewed'")).isEqualTo(300);
  }

  @RepeatedTest(5)
  void aTaskIsDecidedOnceThoughTwoDecide() throws Exception {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    var answers =
        atOnce(List.of(() -> decide(ana, task, "same"), () -> decide(ben, task, "different")));

    assertThat(answers).filteredOn(Answer.Done.class::isInstance).hasSize(1);
    assertThat(test.again(task).outcome())
        .isEqualTo(answers.get(0) instanceof Answer.Done ? "same" : "different");
    assertThat(test.history(task)).hasSize(2);
  }

  /** The transaction sees that the rights have ended, or was before; it is never half done. */
  @RepeatedTest(10)
  void rightsThatEndWhileSomebodyDecidesLetThemDecideOrNotAndNothingBetween() throws Exception {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    var answers =
        atOnce(
            List.of(
                () -> decide(ana, task, "same"),
                () -> {
                  test.endRights(ana);
                  return CHANGED;
                }));

    var after = test.again(task);
    boolean decided = answers.get(0) instanceof Answer.Done;
    assertThat(after.status()).isEqualTo(decided ? TaskStatus.DONE : TaskStatus.OPEN);
    assertThat(after.version()).isEqualTo(decided ? 2 : 1);
    assertThat(test.history(task)).hasSize(decided ? 2 : 1);
    assertThat(decide(ana, task, "different")).isEqualTo(new Answer.Refused(Refusal.MISSING));
  }

  @RepeatedTest(10)
  void aClaimAndTheEndOfRightsLeaveNoTaskWithWhoMayNotHaveIt() throws Exception {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    atOnce(
        List.of(
            () -> test.desk.claim(ana, task.id(), 1),
            () -> {
              test.endRights(ana);
              test.holders.freeSome();
              return CHANGED;
            }));
    test.holders.freeSome();

    assertThat(test.again(task).assignee()).isNull();
    assertThat(test.again(task).status()).isEqualTo(TaskStatus.OPEN);
  }

  @RepeatedTest(5)
  void aReleaseAndTheFreeingOfATaskAreOneOfThem() throws Exception {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    test.desk.claim(ana, task.id(), 1);

    var answers =
        atOnce(
            List.of(
                () -> test.desk.release(ana, task.id(), 2),
                () -> {
                  test.endRights(ana);
                  test.holders.freeSome();
                  return CHANGED;
                }));
    test.holders.freeSome();

    boolean released = answers.get(0) instanceof Answer.Done;
    assertThat(test.again(task).version()).isEqualTo(3);
    assertThat(test.history(task))
        .last()
        .isEqualTo(released ? "released by " + ana.id() : "freed by rights");
  }

  private Answer decide(Actor person, Task task, String outcome) {
    return test.database()
        .database()
        .write(
            person,
            () -> {
              var answer = test.desk.hold(person, task.id(), task.version());
              if (answer instanceof Answer.Done) {
                test.worklist.close(task.kind(), List.of(task.subject()), outcome, person);
              }
              return answer;
            });
  }

  private boolean open(List<NewTask> tasks) {
    test.worklist.open(tasks);
    return true;
  }

  private long count(String sql) {
    return test.database().jdbc().sql(sql).query(Long.class).single();
  }

  private static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
    var barrier = new CyclicBarrier(acts.size());
    try (var threads = Executors.newFixedThreadPool(acts.size())) {
      var futures = new ArrayList<Future<T>>();
      for (var act : acts) {
        futures.add(
            threads.submit(() -> {
              barrier.await();
              return act.call();
            }));
      }
      var answers = new ArrayList<T>();
      for (var future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}

package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;

class WorklistTest {

  private static final Actor LINKING = Actor.exchange("linking");

  private final TestWorklist test = new TestWorklist();
  private final Worklist worklist = test.worklist;

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aTaskOpensWithTheStateThatHasSetUpNoOtherLevel() {
    var task = test.opened(TaskKind.MOVE_NOTICE, "move:1", "TX", "4840380");

    assertThat(task.status()).isEqualTo(TaskStatus.OPEN);
    assertThat(task.level()).isEqualTo(Level.STATE);
    assertThat(task.due()).isEqualTo(LocalDate.of(2026, 10, 9)).as("4 working days after Monday");
    assertThat(task.dueDays()).isEqualTo(4);
    assertThat(task.exchangeIds()).containsExactly("210744390183");
    assertThat(task.version()).isEqualTo(1);
    assertThat(test.history(task)).containsExactly("opened by worklist");
  }

  @Test
  void aTaskOfTheDepartmentHasNoStateAndGoesNowhere() {
    var task = test.opened(TaskKind.ACCOUNT, "account:1", "US", null);

    assertThat(task.level()).isEqualTo(Level.NATION);
    assertThat(task.state()).isEqualTo("US");
    assertThat(task.escalates()).isNull();
  }

  @Test
  void anOpenTaskAboutTheSameSubjectStaysAndTellsOfTheChildrenNamedNow() {
    var first = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    worklist.open(
        List.of(
            new NewTask(
                TaskKind.NEAR_MATCH,
                "near-match:1",
                "MI",
                null,
                List.of("210744390183", "210744407730"),
                "somebody")));

    var again = test.again(first);
    assertThat(again.exchangeIds()).containsExactly("210744390183", "210744407730");
    assertThat(again.version()).isEqualTo(2);
    assertThat(again)
        .usingRecursiveComparison()
        .ignoringFields("exchangeIds", "version")
        .isEqualTo(first);
    assertThat(test.history(first)).containsExactly("opened by worklist", "renewed by worklist");
  }

  @Test
  void twoKindsOfTaskMayBeAboutOneSubject() {
    var merge = test.opened(TaskKind.CONFIRM_MERGE, "7", "TX", null);
    var split = test.opened(TaskKind.CONFIRM_SPLIT, "7", "TX", null);

    assertThat(merge.id()).isNotEqualTo(split.id());
  }

  @Test
  void aBatchThatNamesASubjectTwiceOpensItOnceAsTheLastSaysIt() {
    var twice = TestWorklist.nearMatch("near-match:1", "TX");

    worklist.open(
        List.of(
            twice,
            new NewTask(TaskKind.NEAR_MATCH, "near-match:1", "TX", null, List.of("5"), null)));

    assertThat(worklist.ofSubject(TaskKind.NEAR_MATCH, "near-match:1").orElseThrow().exchangeIds())
        .containsExactly("5");
  }

  @Test
  void thousandsOpenAtOnceAndTheOpenOnesAmongThemStay() {
    test.opened(TaskKind.NEAR_MATCH, "near-match:17", "TX", null);

    worklist.open(
        IntStream.range(0, 5_000)
            .mapToObj(number -> TestWorklist.nearMatch("near-match:" + number, "TX"))
            .toList());

    assertThat(count("select count(*) from worklist.task")).isEqualTo(5_000);
    assertThat(count("select count(*) from worklist.event where what = 'opened'")).isEqualTo(5_000);
    assertThat(count("select count(*) from worklist.event where what = 'renewed'")).isEqualTo(1);
  }

  @Test
  void aTaskThatIsClosedIsOverAndItsSubjectMayComeAgain() {
    var first = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);
    var other = test.opened(TaskKind.NEAR_MATCH, "near-match:2", "TX", null);

    worklist.close(TaskKind.NEAR_MATCH, List.of("near-match:1", "near-match:9"), "same", LINKING);

    var over = test.again(first);
    assertThat(over.status()).isEqualTo(TaskStatus.DONE);
    assertThat(over.outcome()).isEqualTo("same");
    assertThat(over.closed()).isEqualTo(TestWorklist.MONDAY);
    assertThat(over.escalates()).isNull();
    assertThat(over.version()).isEqualTo(2);
    assertThat(test.history(first)).containsExactly("opened by worklist", "closed by linking");
    assertThat(test.again(other)).isEqualTo(other);
    assertThat(worklist.ofSubject(TaskKind.NEAR_MATCH, "near-match:1")).isEmpty();
    assertThat(test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null).id())
        .isNotEqualTo(first.id());
  }

  @Test
  void whatIsClosedTwiceIsClosedOnce() {
    var task = test.opened(TaskKind.NEAR_MATCH, "near-match:1", "TX", null);

    worklist.close(TaskKind.NEAR_MATCH, List.of("near-match:1"), "same", LINKING);
    worklist.close(TaskKind.NEAR_MATCH, List.of("near-match:1"), "different", LINKING);

    assertThat(test.again(task).outcome()).isEqualTo("same");
    assertThat(test.history(task)).hasSize(2);
  }

  @Test
  void aTaskThatNobodyDecidedAndThatNeedsNoDecisionHasExpired() {
    var task = test.opened(TaskKind.CONFIRM_MERGE, "merge:1", "TX", null);

    worklist.close(TaskKind.CONFIRM_MERGE, List.of("merge:1"), Worklist.EXPIRED, LINKING);

    assertThat(test.again(task).status()).isEqualTo(TaskStatus.EXPIRED);
  }

  @Test
  void whatOpensATaskAndFailsOpensNone() {
    var database = test.database().database();

    assertThatThrownBy(() ->
            database.write(
                LINKING,
                () -> {
                  worklist.open(List.of(TestWorklist.nearMatch("near-match:1", "TX")));
                  throw new IllegalStateException("the opener's own work failed");
                }))
        .hasMessageContaining("own work");

    assertThat(worklist.ofSubject(TaskKind.NEAR_MATCH, "near-match:1")).isEmpty();
  }

  @Test
  void whatHappenedToATaskCannotBeUnsaid() {
    assertThatThrownBy(() -> test.database().asService().sql("delete from worklist.event").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() ->
            test.database().asService().sql("update worklist.event set by = 'nobody'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  private long count(String sql) {
    return test.database().jdbc().sql(sql).query(Long.class).single();
  }
}

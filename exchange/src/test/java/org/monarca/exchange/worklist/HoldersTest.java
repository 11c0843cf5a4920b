package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;

/** What becomes of tasks whose holders have no business with them any more. */
class HoldersTest {

  private static final String WESLACO = "4899001";
  private static final String DONNA = "4899002";

  private final TestWorklist test = new TestWorklist();

  @BeforeEach
  void texasWorksAtAllLevels() {
    long valley = test.region("TX", "Synthetic Valley");
    test.district(WESLACO, "TX", valley);
    test.district(DONNA, "TX", valley);
    test.setUp("TX", true, true, 5);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whoseRightsEndHasNoTasksAndTheOfficeHasThemAgain() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var task = claimed(ana, null);
    var others = claimed(ben, null);
    assertThat(test.holders.freeSome()).isFalse();

    test.endRights(ana);
    assertThat(test.holders.freeSome()).isTrue();
    assertThat(test.holders.freeSome()).isFalse();

    var free = test.again(task);
    assertThat(free.status()).isEqualTo(TaskStatus.OPEN);
    assertThat(free.assignee()).isNull();
    assertThat(free.version()).isEqualTo(task.version() + 1);
    assertThat(test.history(task)).endsWith("freed by rights");
    assertThat(test.again(others)).isEqualTo(others);
    assertThat(test.desk.claim(ben, task.id(), free.version())).isInstanceOf(Answer.Done.class);
  }

  @Test
  void whoMovesToAnotherStateOrDistrictLeavesTheTasksBehind() {
    var moving = test.stateAdmin("TX");
    var clerk = test.districtAdmin("TX", WESLACO);
    var ofState = claimed(moving, null);
    var ofDistrict = claimed(clerk, WESLACO);

    test.becomes(moving, Role.STATE_DATA_ADMIN, "MI", null);
    test.becomes(clerk, Role.DISTRICT_ADMIN, "TX", DONNA);
    while (test.holders.freeSome()) {
      assertThat(test.again(ofState).version()).isLessThan(4);
    }

    assertThat(test.again(ofState).assignee()).isNull();
    assertThat(test.again(ofDistrict).assignee()).isNull();
  }

  @Test
  void whoIsMadeMoreOfKeepsTheTasks() {
    var clerk = test.districtAdmin("TX", WESLACO);
    var task = claimed(clerk, WESLACO);

    test.becomes(clerk, Role.STATE_DATA_ADMIN, "TX", null);

    assertThat(test.holders.freeSome()).isFalse();
    assertThat(test.again(task)).isEqualTo(task);
  }

  @Test
  void whoseRightsHaveEndedIsRefusedWithTheSessionStillOpenAndNothingIsWritten() {
    var ana = test.stateAdmin("TX");
    var task = test.opened(TaskKind.NEAR_MATCH, "1", "TX", null);
    assertThat(test.desk.find(ana, task.id())).isPresent();

    test.endRights(ana);

    var missing = new Answer.Refused(Refusal.MISSING);
    assertThat(test.desk.claim(ana, task.id(), 1)).isEqualTo(missing);
    assertThat(test.desk.hold(ana, task.id(), 1)).isEqualTo(missing);
    assertThat(test.desk.assign(ana, task.id(), 1, new Receiver.State(), null)).isEqualTo(missing);
    assertThat(test.desk.find(ana, task.id())).isEmpty();
    assertThat(test.lists.list(ana, TaskFilter.ALL, null, 10).orElseThrow().tasks()).isEmpty();
    assertThat(test.again(task)).isEqualTo(task);
    assertThat(test.history(task)).hasSize(1);
  }

  @Test
  void whoseRightsHaveEndedIsToldNothingMore() {
    var ana = test.stateAdmin("TX");
    claimed(ana, null);
    test.endRights(ana);
    test.advance(Duration.ofDays(60));

    test.remind();

    assertThat(test.reminded).isEmpty();
  }

  @Test
  void manyAreFreedPartByPart() {
    var ana = test.stateAdmin("TX");
    for (int number = 0; number < 501; number++) {
      test.opened(TaskKind.NEAR_MATCH, "n" + number, "TX", null);
    }
    test.database()
        .jdbc()
        .sql("update worklist.task set status = 'claimed', assignee = ?")
        .param(ana.id())
        .update();
    test.endRights(ana);

    assertThat(List.of(test.holders.freeSome(), test.holders.freeSome(), test.holders.freeSome()))
        .containsExactly(true, true, false);
    assertThat(test.lists.counts(test.stateAdmin("TX")).of(TaskFilter.ALL)).isEqualTo(501);
  }

  private Task claimed(Actor person, @org.jspecify.annotations.Nullable String district) {
    var task = test.opened(TaskKind.NEAR_MATCH, "of " + person.id(), "TX", district);
    return ((Answer.Done) test.desk.claim(person, task.id(), task.version())).task();
  }
}

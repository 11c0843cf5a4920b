package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.monarca.exchange.platform.Waiters;
import org.monarca.exchange.worklist.WorklistSettings.Setting;

/** Open tasks when a State changes its levels, or draws its regions anew. */
class RehousingTest {

  private static final String WESLACO = "4899001";
  private static final String ALPINE = "4899002";

  private final TestWorklist test = new TestWorklist();
  private Actor texan = Actor.exchange("nobody yet");
  private long valley;
  private long coast;

  @BeforeEach
  void texasWorksAtAllLevels() {
    valley = test.region("TX", "Synthetic Valley");
    coast = test.region("TX", "Synthetic Coast");
    test.district(WESLACO, "TX", valley);
    test.district(ALPINE, "TX", null);
    texan = test.stateAdmin("TX");
    levels(true, true);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatLiesWithADistrictGoesToTheNextLevelThatTakesPart() {
    var inRegion = opened(WESLACO);
    var inNone = opened(ALPINE);
    var ofState = opened(null);

    levels(false, true);
    assertThat(settled()).isPositive();

    assertThat(test.again(inRegion))
        .returns(Level.REGION, Task::level)
        .returns(inRegion.version() + 1, Task::version)
        .returns(inRegion.due(), Task::due);
    assertThat(test.again(inNone).level()).isEqualTo(Level.STATE);
    assertThat(test.history(inRegion)).endsWith("moved by offices");
    assertThat(test.again(ofState)).isEqualTo(ofState);
    assertThat(settled()).isZero();
  }

  @Test
  void withBothLevelsGoneItIsTheStates() {
    var inRegion = opened(WESLACO);
    levels(false, true);
    settled();
    levels(false, false);
    var inDistrict = test.again(inRegion);
    assertThat(inDistrict.level()).isEqualTo(Level.REGION);

    settled();

    assertThat(test.again(inRegion).level()).isEqualTo(Level.STATE);
    assertThat(test.again(inRegion).escalates()).isAfterOrEqualTo(inRegion.escalates());
  }

  @Test
  void aLevelThatTakesPartAgainBeforeItsTasksHaveMovedKeepsThem() {
    var task = opened(WESLACO);

    levels(false, true);
    levels(true, true);

    assertThat(settled()).isZero();
    assertThat(test.again(task)).isEqualTo(task);
  }

  @Test
  void whatTheStateGivesToADistrictThatTakesNoPartStaysThere() {
    levels(false, false);
    settled();
    var clerk = test.districtAdmin("TX", WESLACO);
    var task = opened(WESLACO);
    test.desk.assign(texan, task.id(), 1, new Receiver.Person(clerk.id()), null);

    assertThat(settled()).isZero();
    assertThat(test.again(task).assignee()).isEqualTo(clerk.id());
  }

  @Test
  void whoHadATaskOfALevelThatIsGoneHasItNoLongerAndTheStateKeepsItsOwn() {
    var clerk = test.districtAdmin("TX", WESLACO);
    var theirs = opened(WESLACO);
    var ours = opened(WESLACO);
    test.desk.claim(clerk, theirs.id(), 1);
    test.desk.claim(texan, ours.id(), 1);

    levels(false, true);
    settled();
    while (test.holders.freeSome()) {
      assertThat(test.again(theirs).version()).isLessThan(5);
    }

    assertThat(test.again(theirs).assignee()).isNull();
    assertThat(test.history(theirs)).endsWith("moved by offices", "freed by rights");
    assertThat(test.again(ours).assignee()).isEqualTo(texan.id());
  }

  @Test
  void aDistrictTakesItsOpenTasksAlongToItsNewRegion() {
    var inDistrict = opened(WESLACO);
    levels(false, true);
    settled();
    var inRegion = opened(WESLACO);
    var over = opened(WESLACO);
    test.worklist.close(over.kind(), List.of(over.subject()), "same", texan);

    test.redraw(WESLACO, coast);
    assertThat(settled()).isPositive();

    for (var task : List.of(inDistrict, inRegion)) {
      assertThat(test.again(task).region()).isEqualTo(coast);
      assertThat(test.desk.find(test.regionAdmin("TX", coast), task.id())).isPresent();
      assertThat(test.desk.find(test.regionAdmin("TX", valley), task.id())).isEmpty();
      assertThat(test.history(task)).endsWith("moved by offices");
    }
    assertThat(test.again(over).region()).isEqualTo(valley);
    assertThat(settled()).isZero();
  }

  @Test
  void aDistrictThatIsInNoRegionAnyMoreLeavesItsRegionsTasksToTheState() {
    levels(false, true);
    settled();
    var task = opened(WESLACO);
    assertThat(task.level()).isEqualTo(Level.REGION);

    test.redraw(WESLACO, null);
    settled();

    assertThat(test.again(task))
        .returns(Level.STATE, Task::level)
        .returns(null, Task::region)
        .returns(WESLACO, Task::district);
  }

  @Test
  void veryManyMovePartByPartWhileTheSettingsAreSavedAtOnce() {
    test.worklist.open(
        IntStream.range(0, 1_100)
            .mapToObj(number ->
                new NewTask(TaskKind.NEAR_MATCH, "m" + number, "TX", WESLACO, List.of(), null))
            .toList());

    levels(false, false);
    assertThat(count("level = 'district'")).isEqualTo(1_100);

    assertThat(settled()).as("tasks three times, and each level empty once").isEqualTo(5);
    assertThat(count("level = 'state'")).isEqualTo(1_100);
    assertThat(count("version = 2")).isEqualTo(1_100);
  }

  /** It saw that districts take part, and ends after the State has said that they do not. */
  @Test
  void whatIsJustOpenedWithALevelThatGoesIsNotLeftThere() throws Exception {
    var opened = new CountDownLatch(1);
    var moved =
        AtOnce.all(
            () ->
                test.database()
                    .database()
                    .write(
                        Actor.exchange("test"),
                        () -> {
                          opened(WESLACO);
                          opened.countDown();
                          Waiters.await(test.database().database(), 1);
                          return 0;
                        }),
            () -> {
              opened.await();
              levels(false, false);
              return settled();
            });

    assertThat(moved.getLast()).isPositive();
    assertThat(count("level = 'state'")).isEqualTo(1);
  }

  private void levels(boolean districts, boolean regions) {
    var now = test.stateSettings.of(texan, "TX");
    assertThat(
            test.stateSettings.change(
                texan,
                new StateSettings(
                    "TX", districts, regions, 5, 5, 10, now.dueDays(), now.version())))
        .isEqualTo(Setting.DONE);
  }

  /** In how many parts everything has moved. */
  private int settled() {
    int parts = 0;
    while (test.rehousing.moveSome()) {
      parts++;
    }
    return parts;
  }

  private Task opened(@Nullable String district) {
    return test.opened(TaskKind.NEAR_MATCH, java.util.UUID.randomUUID().toString(), "TX", district);
  }

  private long count(String condition) {
    return test.database()
        .jdbc()
        .sql("select count(*) from worklist.task where " + condition)
        .query(Long.class)
        .single();
  }
}

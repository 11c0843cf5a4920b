package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;

/** Who is told when that a task is due soon, overdue or has gone up, and that each is told once. */
class RemindersTest {

  private static final String WESLACO = "4899001";
  private static final String DONNA = "4899002";

  /** A Friday; a move notice of this day is due on the Monday after Thanksgiving. */
  private static final Instant FRIDAY = Instant.parse("2026-11-20T16:00:00Z");

  /** Texas keeps Thanksgiving and the day after it, so this is the working day before. */
  private static final Instant WEDNESDAY_AT_SIX = Instant.parse("2026-11-25T12:00:00Z");

  private static final Instant TUESDAY_AT_SIX = Instant.parse("2026-12-01T12:00:00Z");

  private final TestWorklist test = new TestWorklist();
  private long valley;

  @BeforeEach
  void aFridayInTexas() {
    valley = test.region("TX", "Synthetic Valley");
    test.district(WESLACO, "TX", valley);
    test.district(DONNA, "TX", valley);
    test.set(FRIDAY);
    test.remind();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whoHasATaskIsToldOneWorkingDayBeforeItIsDueInTheMorningOfTheState() {
    var ana = test.stateAdmin("TX");
    test.stateAdmin("TX");
    var task = moveNotice(1, "TX", null);
    test.desk.claim(ana, task.id(), 1);
    assertThat(task.due()).isEqualTo(LocalDate.of(2026, 11, 30));

    remindAt(WEDNESDAY_AT_SIX.minusSeconds(1));
    assertThat(test.reminded).isEmpty();
    remindAt(WEDNESDAY_AT_SIX);
    assertThat(test.reminded).containsExactly(told(task, "task-due-soon", ana));

    for (int day = 1; day <= 5; day++) {
      remindAt(WEDNESDAY_AT_SIX.plus(Duration.ofDays(day)));
    }
    assertThat(test.reminded).as("once and no more").hasSize(1);
  }

  @Test
  void whoHasATaskIsToldOnItsOwnWhenTheDueDayIsOver() {
    var ana = test.stateAdmin("TX");
    var task = moveNotice(1, "TX", null);
    test.desk.claim(ana, task.id(), 1);

    remindAt(WEDNESDAY_AT_SIX);
    remindAt(TUESDAY_AT_SIX.minusSeconds(1));
    assertThat(kinds()).containsExactly("task-due-soon");
    remindAt(TUESDAY_AT_SIX);
    remindAt(TUESDAY_AT_SIX.plus(Duration.ofDays(1)));

    assertThat(test.reminded)
        .last()
        .isEqualTo(new Reminder(task.id(), "task-overdue", ana.id(), true));
    assertThat(kinds()).containsExactly("task-due-soon", "task-overdue");
  }

  @Test
  void ofATaskThatNobodyHasThePeopleOfItsOfficeAreToldAndNobodyElse() {
    test.setUp("TX", true, true, 30);
    var weslaco = test.districtAdmin("TX", WESLACO);
    test.districtAdmin("TX", DONNA);
    test.regionAdmin("TX", valley);
    var texan = test.stateAdmin("TX");
    var other = test.stateAdmin("TX");
    var michigander = test.stateAdmin("MI");
    var department = test.department();
    var inWeslaco = moveNotice(1, "TX", WESLACO);
    var inMichigan = moveNotice(2, "MI", null);
    test.worklist.open(
        List.of(new NewTask(TaskKind.MOVE_NOTICE, "3", "TX", null, List.of(), texan.id())));
    var inTexas = test.worklist.ofSubject(TaskKind.MOVE_NOTICE, "3").orElseThrow();
    test.worklist.open(
        List.of(new NewTask(TaskKind.MOVE_NOTICE, "4", "US", null, List.of(), null)));
    var inNation = test.worklist.ofSubject(TaskKind.MOVE_NOTICE, "4").orElseThrow();

    remindAt(Instant.parse("2026-11-27T15:00:00Z")); // no holiday in Michigan, and none there

    assertThat(test.reminded)
        .containsExactlyInAnyOrder(
            told(inWeslaco, "task-due-soon", weslaco),
            told(inMichigan, "task-due-soon", michigander),
            told(inTexas, "task-due-soon", other),
            told(inNation, "task-due-soon", department));
  }

  @Test
  void whoGetsATaskThatAnotherWasToldOfIsToldToo() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var task = moveNotice(1, "TX", null);
    test.desk.claim(ana, task.id(), 1);
    remindAt(WEDNESDAY_AT_SIX);
    test.desk.assign(ben, task.id(), 2, new Receiver.Person(ben.id()), null);
    test.desk.assign(ana, task.id(), 2, new Receiver.Person(ben.id()), null);

    remindAt(WEDNESDAY_AT_SIX.plus(Duration.ofDays(1)));

    assertThat(test.reminded)
        .containsExactly(told(task, "task-due-soon", ana), told(task, "task-due-soon", ben));
  }

  @Test
  void whoHasManyOverdueIsToldOfThemTogether() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    claim(ana, 0, 3);
    claim(ben, 3, 300);

    remindAt(TUESDAY_AT_SIX);

    var overdue = test.reminded.stream().filter(one -> one.kind().equals("task-overdue")).toList();
    assertThat(overdue).hasSize(300);
    assertThat(overdue)
        .filteredOn(Reminder::alone)
        .hasSize(3)
        .allMatch(one -> one.person().equals(ana.id()));
  }

  @Test
  void thePeopleOfTheOfficeToWhichATaskGoesUpAreToldAndAtTheEndStateAndDepartment() {
    test.setUp("TX", true, true, 1);
    test.districtAdmin("TX", WESLACO);
    var region = test.regionAdmin("TX", valley);
    var texan = test.stateAdmin("TX");
    var department = test.department();
    var task = moveNotice(1, "TX", WESLACO);

    for (int week = 0; week < 5; week++) {
      test.advance(Duration.ofDays(7));
      test.escalation.moveSome();
    }

    assertThat(test.reminded)
        .containsExactlyInAnyOrder(
            told(task, "task-escalated", region),
            told(task, "task-escalated", texan),
            told(task, "task-ended", department),
            told(task, "task-ended", texan));
  }

  @Test
  void ofWhatIsOverNobodyIsTold() {
    var ana = test.stateAdmin("TX");
    moveNotice(1, "TX", null);
    test.worklist.close(TaskKind.MOVE_NOTICE, List.of("1"), "done", ana);

    remindAt(TUESDAY_AT_SIX);

    assertThat(test.reminded).isEmpty();
  }

  @Test
  void whoeverIsKilledOnTheWayIsTakenUpWhereTheyWere() {
    test.stateAdmin("TX");
    open(1_200);
    test.set(WEDNESDAY_AT_SIX);
    var dying =
        new Reminders(
            test.database().database(),
            test.offices,
            new ReminderStore(test.database().database()),
            reminders -> {
              throw new IllegalStateException("killed");
            },
            test.clock);

    assertThatThrownBy(
            () -> {
              while (dying.remindSome()) {
                assertThat(noted()).isZero();
              }
            })
        .hasMessage("killed");
    assertThat(noted()).isZero();
    test.remind();

    assertThat(noted()).isEqualTo(1_200);
    assertThat(test.reminded).doesNotHaveDuplicates().hasSize(1_200);
  }

  @Test
  void twoWorkersTellEachOnce() throws Exception {
    test.stateAdmin("TX");
    test.stateAdmin("TX");
    open(1_200);
    test.set(WEDNESDAY_AT_SIX);
    Callable<Integer> worker = test::remind;

    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : threads.invokeAll(List.of(worker, worker))) {
        done.get();
      }
    }
    test.remind();

    assertThat(test.reminded).doesNotHaveDuplicates().hasSize(2_400);
  }

  private void open(int count) {
    test.worklist.open(
        IntStream.range(0, count)
            .mapToObj(number ->
                new NewTask(TaskKind.MOVE_NOTICE, "m" + number, "TX", null, List.of(), null))
            .toList());
  }

  private void claim(Actor person, int from, int to) {
    for (int number = from; number < to; number++) {
      test.desk.claim(person, moveNotice(number, "TX", null).id(), 1);
    }
  }

  private Task moveNotice(int number, String state, @org.jspecify.annotations.Nullable String lea) {
    return test.opened(TaskKind.MOVE_NOTICE, Integer.toString(number), state, lea);
  }

  private void remindAt(Instant moment) {
    test.set(moment);
    test.remind();
  }

  private static Reminder told(Task task, String kind, Actor person) {
    return new Reminder(task.id(), kind, person.id(), false);
  }

  private List<String> kinds() {
    return test.reminded.stream().map(Reminder::kind).toList();
  }

  private long noted() {
    return test.database()
        .jdbc()
        .sql("select count(*) from worklist.reminder")
        .query(Long.class)
        .single();
  }
}

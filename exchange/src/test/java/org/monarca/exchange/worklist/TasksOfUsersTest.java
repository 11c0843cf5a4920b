package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;

/** Tasks about accounts are the user administrators', and they have no others. */
class TasksOfUsersTest {

  private static final String WESLACO = "4845360";

  private final TestWorklist test = new TestWorklist();
  private final Actor users = test.userAdmin("TX");
  private final Actor usersOfMichigan = test.userAdmin("MI");
  private final Actor usersOfTheNation = test.userAdminOfTheDepartment();
  private final Actor records = test.stateAdmin("TX");
  private final Actor department = test.department();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whoeverSeesToRecordsHasNoneOfThemAndWhoeverSeesToUsersNoOthers() {
    var account = test.opened(TaskKind.ACCOUNT, "application:1", "TX", null);
    var other = test.opened(TaskKind.DATA_VALIDATION, "submission:1", "TX", null);
    var ofTheNation = test.opened(TaskKind.ACCOUNT, "application:2", "US", null);

    assertThat(found(users)).containsExactly(account.id());
    assertThat(found(usersOfTheNation)).containsExactly(ofTheNation.id());
    assertThat(found(usersOfMichigan)).isEmpty();
    assertThat(found(records)).containsExactly(other.id());
    assertThat(found(department)).isEmpty();
    assertThat(test.desk.find(records, account.id())).isEmpty();
    assertThat(test.desk.find(department, ofTheNation.id())).isEmpty();
    assertThat(test.desk.find(users, other.id())).isEmpty();
    assertThat(test.lists.counts(users).of(TaskFilter.ALL)).isOne();
    assertThat(test.lists.counts(records).of(TaskFilter.ALL)).isOne();
  }

  @Test
  void theyAreGivenToOtherUserAdministratorsOfTheStateAlone() {
    var other = test.userAdmin("TX");
    var task = test.opened(TaskKind.ACCOUNT, "application:1", "TX", null);

    assertThat(test.desk.receivers(users, task))
        .containsExactlyInAnyOrder(
            new Receiver.State(), new Receiver.Person(users.id()), new Receiver.Person(other.id()));
    for (var outside : List.of(records, usersOfMichigan, usersOfTheNation)) {
      assertThat(give(task, new Receiver.Person(outside.id())))
          .isEqualTo(new Answer.Refused(Refusal.NOT_TO_THEM));
    }
    assertThat(give(task, new Receiver.Department()))
        .isEqualTo(new Answer.Refused(Refusal.NOT_TO_THEM));
    assertThat(give(task, new Receiver.Person(other.id()))).isInstanceOf(Answer.Done.class);
  }

  @Test
  void theyStayWithTheStateHoweverLongTheyWait() {
    test.district(WESLACO, "TX", null);
    test.setUp("TX", true, false, 3);
    var task = test.opened(TaskKind.ACCOUNT, "application:1", "TX", WESLACO);

    assertThat(task.level()).isEqualTo(Level.STATE);
    test.advance(Duration.ofDays(60));
    while (test.escalation.moveSome()) {
      // until nothing is left
    }
    assertThat(found(users)).containsExactly(task.id());
  }

  private Answer give(Task task, Receiver to) {
    return test.desk.assign(users, task.id(), task.version(), to, null);
  }

  private List<Long> found(Actor reader) {
    return test.lists.list(reader, TaskFilter.ALL, null, 10).orElseThrow().tasks().stream()
        .map(Task::id)
        .toList();
  }
}

package org.monarca.exchange.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.TaskFilter.Whose;

class TaskListsTest {

  private static final String WESLACO = "4899001";
  private static final String DONNA = "4899002";
  private static final String MERCEDES = "4899003";

  private final TestWorklist test = new TestWorklist();
  private long valley;
  private long coast;

  @BeforeEach
  void texasWorksAtAllLevels() {
    valley = test.region("TX", "Synthetic Valley");
    coast = test.region("TX", "Synthetic Coast");
    test.district(WESLACO, "TX", valley);
    test.district(DONNA, "TX", valley);
    test.district(MERCEDES, "TX", coast);
    test.setUp("TX", true, true, 3);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void everybodySeesWhatIsTheirBusinessAndTheListAgreesWithTheSingleTask() {
    var weslaco = test.opened(TaskKind.NEAR_MATCH, "1", "TX", WESLACO);
    var donna = test.opened(TaskKind.NEAR_MATCH, "2", "TX", DONNA);
    var mercedes = test.opened(TaskKind.NEAR_MATCH, "3", "TX", MERCEDES);
    var texas = test.opened(TaskKind.NEAR_MATCH, "4", "TX", null);
    var michigan = test.opened(TaskKind.NEAR_MATCH, "5", "MI", null);
    var nation = test.opened(TaskKind.DATA_REQUEST, "6", "US", null);
    var users = test.opened(TaskKind.ACCOUNT, "7", "TX", null);
    var nationsUsers = test.opened(TaskKind.ACCOUNT, "8", "US", null);
    var all = List.of(weslaco, donna, mercedes, texas, michigan, nation, users, nationsUsers);

    sees(test.districtAdmin("TX", WESLACO), all, weslaco);
    sees(test.districtAdmin("TX", DONNA), all, donna);
    sees(test.regionAdmin("TX", valley), all, weslaco, donna);
    sees(test.regionAdmin("TX", coast), all, mercedes);
    sees(test.stateAdmin("TX"), all, weslaco, donna, mercedes, texas);
    sees(test.stateAdmin("MI"), all, michigan);
    sees(test.department(), all, nation);
    sees(test.userAdmin("TX"), all, users);
    sees(test.userAdmin("MI"), all);
    sees(test.userAdminOfTheDepartment(), all, nationsUsers);
    sees(test.person(Role.SCHOOL_USER, "TX", null, null), all);
    sees(Actor.exchange("anything"), all);
  }

  @Test
  void anAdministratorWhoseAccountIsGoneSeesNothing() {
    var task = test.opened(TaskKind.NEAR_MATCH, "1", "TX", WESLACO);
    var gone = new Actor(Actor.Kind.PERSON, "gone", Role.DISTRICT_ADMIN.code(), "TX");

    sees(gone, List.of(task));
    assertThat(test.desk.claim(gone, task.id(), 1)).isEqualTo(new Answer.Refused(Refusal.MISSING));
  }

  @Test
  void theMostUrgentComeFirstAndWithinEachTheReadersOwn() {
    var ana = test.stateAdmin("TX");
    var late = test.opened(TaskKind.MOVE_NOTICE, "late", "TX", null); // due Oct 9
    test.advance(Duration.ofDays(7));
    var soon = test.opened(TaskKind.MOVE_NOTICE, "soon", "TX", null); // due Oct 16
    var mine = test.opened(TaskKind.CONFIRM_MERGE, "mine", "TX", null); // due Oct 19
    var later = test.opened(TaskKind.CORRECTION, "later", "TX", null);
    test.desk.claim(ana, mine.id(), 1);

    var page = test.lists.list(ana, TaskFilter.ALL, null, 10).orElseThrow();

    assertThat(page.tasks())
        .extracting(Task::subject)
        .containsExactly("late", "mine", "soon", "later");
    assertThat(page.tasks())
        .extracting(task -> Urgency.of(task.due(), page.today()))
        .containsExactly(Urgency.OVERDUE, Urgency.SOON, Urgency.SOON, Urgency.LATER);
    assertThat(List.of(late, soon, later)).extracting(Task::version).containsOnly(1L);
  }

  @Test
  void aListIsReadPartByPartEachTaskOnce() {
    var ana = test.stateAdmin("TX");
    var kinds = Stream.of(TaskKind.values()).filter(kind -> !kind.isOfUsers()).toList();
    for (int i = 0; i < 23; i++) {
      var kind = kinds.get(i % kinds.size());
      var task = test.opened(kind, "task:" + i, "TX", null);
      if (i % 3 == 0) {
        test.desk.claim(ana, task.id(), 1);
      }
      test.advance(Duration.ofHours(17));
    }
    var whole = test.lists.list(ana, TaskFilter.ALL, null, 100).orElseThrow();

    assertThat(whole.tasks()).hasSize(23);
    assertThat(whole.next()).isNull();
    for (int size : List.of(1, 4, 22, 23)) {
      assertThat(inParts(ana, TaskFilter.ALL, size)).as("by " + size).isEqualTo(whole.tasks());
    }
  }

  @Test
  void filtersNarrowTheListAndTheCountsSayTheSame() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    test.opened(TaskKind.NEAR_MATCH, "1", "TX", WESLACO);
    test.opened(TaskKind.NEAR_MATCH, "2", "TX", null);
    var mine = test.opened(TaskKind.CORRECTION, "3", "TX", null);
    var others = test.opened(TaskKind.CORRECTION, "4", "TX", null);
    test.desk.claim(ana, mine.id(), 1);
    test.desk.claim(ben, others.id(), 1);

    narrowed(ana, new TaskFilter(TaskKind.NEAR_MATCH, null, Whose.ALL, false), "1", "2");
    narrowed(ana, new TaskFilter(null, Level.DISTRICT, Whose.ALL, false), "1");
    narrowed(ana, new TaskFilter(null, null, Whose.MINE, false), "3");
    narrowed(ana, new TaskFilter(null, null, Whose.UNCLAIMED, false), "1", "2");
    narrowed(ana, new TaskFilter(TaskKind.CORRECTION, Level.STATE, Whose.MINE, false), "3");
    narrowed(ana, new TaskFilter(TaskKind.ACCOUNT, null, Whose.ALL, false));
  }

  @Test
  void whatIsOverStandsApartTheLatestFirst() {
    var ana = test.stateAdmin("TX");
    for (int i = 0; i < 5; i++) {
      test.opened(TaskKind.NEAR_MATCH, "near-match:" + i, "TX", null);
      test.worklist.close(TaskKind.NEAR_MATCH, List.of("near-match:" + i), "same", ana);
      test.advance(Duration.ofMinutes(1));
    }
    var filter = new TaskFilter(null, null, Whose.ALL, true);

    assertThat(test.lists.list(ana, TaskFilter.ALL, null, 10).orElseThrow().tasks()).isEmpty();
    assertThat(inParts(ana, filter, 2))
        .extracting(Task::subject)
        .containsExactly(
            "near-match:4", "near-match:3", "near-match:2", "near-match:1", "near-match:0");
  }

  @Test
  void aPlaceThatTheListNeverGaveOutIsNone() {
    for (var made : List.of("", "x", "%%%", "MC8yMDI2", "A".repeat(200))) {
      assertThat(test.lists.list(test.stateAdmin("TX"), TaskFilter.ALL, made, 10)).isEmpty();
    }
    var beyond = new ListPlace(99, LocalDate.of(2026, 1, 1), 1).cursor();
    assertThat(
            test.lists
                .list(test.stateAdmin("TX"), TaskFilter.ALL, beyond, 10)
                .orElseThrow()
                .tasks())
        .isEmpty();
  }

  @Test
  void aTaskTellsItsPlaceAndTheNextThatTheReaderCanDo() {
    var ana = test.stateAdmin("TX");
    var ben = test.stateAdmin("TX");
    var first = test.opened(TaskKind.NEAR_MATCH, "1", "TX", null);
    var others = test.opened(TaskKind.NEAR_MATCH, "2", "TX", null);
    var correction = test.opened(TaskKind.CORRECTION, "3", "TX", null);
    var last = test.opened(TaskKind.NEAR_MATCH, "4", "TX", null);
    test.desk.claim(ben, others.id(), 1);
    var near = new TaskFilter(TaskKind.NEAR_MATCH, null, Whose.ALL, false);

    assertThat(test.lists.turn(ana, near, first)).isEqualTo(new TaskTurn(1L, 3, last.id()));
    assertThat(test.lists.turn(ana, near, last)).isEqualTo(new TaskTurn(3L, 3, first.id()));
    assertThat(test.lists.turn(ana, near, correction).place()).isNull();
    assertThat(test.lists.turn(ben, near, last).next()).isEqualTo(others.id());
    var mine = new TaskFilter(null, null, Whose.MINE, false);
    assertThat(test.lists.turn(ana, mine, first)).isEqualTo(new TaskTurn(null, 0, null));
  }

  private void narrowed(Actor reader, TaskFilter filter, String... subjects) {
    assertThat(test.lists.list(reader, filter, null, 10).orElseThrow().tasks())
        .extracting(Task::subject)
        .containsExactlyInAnyOrder(subjects);
    assertThat(test.lists.counts(reader).of(filter)).isEqualTo(subjects.length);
  }

  private List<Task> inParts(Actor reader, TaskFilter filter, int size) {
    var found = new ArrayList<Task>();
    @Nullable String cursor = null;
    do {
      var page = test.lists.list(reader, filter, cursor, size).orElseThrow();
      assertThat(page.tasks()).hasSizeLessThanOrEqualTo(size);
      found.addAll(page.tasks());
      cursor = page.next();
    } while (cursor != null);
    return found;
  }

  private void sees(Actor reader, List<Task> all, Task... own) {
    assertThat(test.lists.list(reader, TaskFilter.ALL, null, 100).orElseThrow().tasks())
        .as(reader.role())
        .containsExactlyInAnyOrder(own);
    assertThat(test.lists.counts(reader).of(TaskFilter.ALL)).isEqualTo(own.length);
    for (var task : all) {
      boolean isTheirs = List.of(own).contains(task);
      assertThat(test.desk.find(reader, task.id()).isPresent()).isEqualTo(isTheirs);
      assertThat(test.desk.history(reader, task.id()).isEmpty()).isNotEqualTo(isTheirs);
    }
  }
}

package org.monarca.exchange.worklist;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.Desk.Chosen;
import org.monarca.exchange.worklist.TaskCounts.Having;

/** The counts are what the lists show, whatever happened and whenever it is added up. */
class TallyTest {

  private static final String WESLACO = "4899001";
  private static final String MERCEDES = "4899003";
  private static final List<String> DISTRICTS = List.of(WESLACO, MERCEDES, "");
  private static final int MANY = 1_000;

  private final TestWorklist test = new TestWorklist();
  private List<Actor> readers = List.of();

  @BeforeEach
  void texasWorksAtAllLevels() {
    var valley = test.region("TX", "Synthetic Valley");
    test.district(WESLACO, "TX", valley);
    test.district(MERCEDES, "TX", null);
    test.setUp("TX", true, true, 3);
    readers =
        List.of(
            test.stateAdmin("TX"),
            test.stateAdmin("TX"),
            test.regionAdmin("TX", valley),
            test.districtAdmin("TX", WESLACO),
            test.districtAdmin("TX", MERCEDES),
            test.stateAdmin("MI"),
            test.userAdmin("TX"),
            test.userAdminOfTheDepartment(),
            test.department());
  }

  @AfterEach
  void close() {
    test.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void afterAnyHistoryTheCountsAreWhatTheListShows(long seed) {
    var random = new Random(seed);
    for (int step = 0; step < 80; step++) {
      happens(random);
      if (random.nextInt(4) == 0) {
        test.tally.foldSome();
        assertThat(rows("worklist.tally where tasks < 1")).isZero();
      }
      if (step % 10 == 9) {
        readers.forEach(this::agrees);
      }
    }
    assertThat(changes()).isPositive();
    while (test.tally.foldSome()) {
      readers.forEach(this::agrees);
    }
    assertThat(changes()).isZero();
    assertThat(rows("worklist.tally where tasks < 1")).isZero();
    readers.forEach(this::agrees);
  }

  @Test
  void whenAllIsOverNothingIsKept() {
    var ana = readers.getFirst();
    IntStream.range(0, 20)
        .forEach(n -> test.opened(TaskKind.NEAR_MATCH, "task:" + n, "TX", WESLACO));
    addUp();
    assertThat(totals()).isPositive();

    close(ana, 20);
    addUp();

    assertThat(totals()).isZero();
    assertThat(test.lists.counts(ana).of(TaskFilter.ALL)).isZero();
  }

  @Test
  void whileOthersTakeTasksAndTheyAreAddedUpNoneIsEverMissingOrTwice() throws Exception {
    int all = 40;
    open(new Random(7), all);
    var ana = readers.getFirst();
    long ofTexas = test.lists.counts(ana).of(TaskFilter.ALL);
    var tasks = test.lists.list(ana, TaskFilter.ALL, null, all).orElseThrow().tasks();

    try (var threads = Executors.newFixedThreadPool(4)) {
      var acting = new ArrayList<Future<?>>();
      for (var person : readers.subList(0, 2)) {
        acting.add(threads.submit(() -> tasks.forEach(task -> takeAndLeave(person, task.id()))));
      }
      acting.add(
          threads.submit(() -> IntStream.range(0, 60).forEach(time -> test.tally.foldSome())));
      do {
        assertThat(test.lists.counts(ana).of(TaskFilter.ALL)).isEqualTo(ofTexas);
      } while (acting.stream().anyMatch(each -> !each.isDone()));
      for (var each : acting) {
        each.get();
      }
    }

    addUp();
    readers.forEach(this::agrees);
  }

  private void happens(Random random) {
    var person = readers.get(random.nextInt(readers.size()));
    switch (random.nextInt(8)) {
      case 0, 1 -> open(random, 1 + random.nextInt(5));
      case 2 -> test.advance(Duration.ofHours(random.nextInt(40)));
      case 3 -> test.escalation.moveSome();
      case 4 -> close(person, random.nextInt(3));
      default -> some(person, random).forEach(task -> acts(person, task, random));
    }
  }

  private void open(Random random, int count) {
    var kinds = TaskKind.values();
    test.worklist.open(
        IntStream.range(0, count)
            .mapToObj(n -> {
              var district = DISTRICTS.get(random.nextInt(DISTRICTS.size()));
              int state = random.nextInt(10);
              return new NewTask(
                  kinds[random.nextInt(kinds.length)],
                  "task:" + random.nextInt(60), // opened anew now and then
                  state == 0 ? "US" : state == 1 ? "MI" : "TX",
                  district.isEmpty() ? null : district,
                  List.of("210744390183"),
                  null);
            })
            .toList());
  }

  private void acts(Actor person, Task task, Random random) {
    switch (random.nextInt(4)) {
      case 0, 1 -> test.desk.claim(person, task.id(), task.version());
      case 2 -> test.desk.release(person, task.id(), task.version());
      default -> {
        var to = test.desk.receivers(person, task);
        test.desk.assignAll(
            person,
            List.of(new Chosen(task.id(), task.version())),
            to.get(random.nextInt(to.size())),
            null);
      }
    }
  }

  private void close(Actor person, int count) {
    whole(person).stream()
        .limit(count)
        .forEach(
            task -> test.worklist.close(task.kind(), List.of(task.subject()), "decided", person));
  }

  private void takeAndLeave(Actor person, long task) {
    test.desk.claim(person, task, test.worklist.find(task).orElseThrow().version());
    test.desk.release(person, task, test.worklist.find(task).orElseThrow().version());
  }

  private List<Task> some(Actor person, Random random) {
    return whole(person).stream().filter(task -> random.nextInt(5) == 0).toList();
  }

  private List<Task> whole(Actor reader) {
    return test.lists.list(reader, TaskFilter.ALL, null, MANY).orElseThrow().tasks();
  }

  private void agrees(Actor reader) {
    var today = test.lists.today(reader);
    var shown =
        whole(reader).stream()
            .collect(
                groupingBy(
                    task ->
                        new Sort(
                            task.kind(),
                            task.level(),
                            Urgency.of(task.due(), today),
                            task.isOf(reader.id())
                                ? Having.MINE
                                : task.assignee() == null ? Having.NOBODY : Having.OTHERS),
                    counting()));
    var counted =
        test.lists.counts(reader).cells().stream()
            .collect(
                toMap(
                    cell -> new Sort(cell.kind(), cell.level(), cell.urgency(), cell.having()),
                    TaskCounts.Cell::count));
    assertThat(counted).as(reader.role()).isEqualTo(Map.copyOf(shown));
  }

  private void addUp() {
    while (test.tally.foldSome()) {
      // a chunk at a time
    }
  }

  private long changes() {
    return rows("worklist.tally_change");
  }

  private long totals() {
    return rows("worklist.tally");
  }

  private long rows(String table) {
    return test.database().jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  /** What tasks are counted by. */
  private record Sort(TaskKind kind, Level level, Urgency urgency, Having having) {}
}

package org.monarca.exchange.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The worklist on a database of its own, with a clock that a test moves. */
final class TestWorklist implements AutoCloseable {

  /** A Monday, at seven in the morning in Texas. */
  static final Instant MONDAY = Instant.parse("2026-10-05T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
  private final TestDatabase test = TestDatabase.fresh();
  final InstantSource clock = now::get;
  final SettingStore settings = new SettingStore(test.database(), new JsonMapper());
  final Offices offices = new Offices(new States(test.database()), clock);
  final TaskStore tasks = new TaskStore(test.database());
  final Worklist worklist =
      new Worklist(
          test.database(), new OpenTasks(test.database()), tasks, settings, offices, clock);

  TestDatabase database() {
    return test;
  }

  void set(Instant instant) {
    now.set(instant);
  }

  void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  static NewTask nearMatch(String subject, String state) {
    return new NewTask(TaskKind.NEAR_MATCH, subject, state, null, List.of("210744390183"), null);
  }

  /** Opens one and reads it. */
  Task opened(TaskKind kind, String subject, String state, @Nullable String district) {
    worklist.open(
        List.of(new NewTask(kind, subject, state, district, List.of("210744390183"), null)));
    return worklist.ofSubject(kind, subject).orElseThrow();
  }

  Task again(Task task) {
    return worklist.find(task.id()).orElseThrow();
  }

  List<String> history(Task task) {
    return tasks.history(task.id()).stream()
        .map(event -> event.what().code() + " by " + event.by())
        .toList();
  }

  @Override
  public void close() {
    test.close();
  }
}

package org.monarca.exchange.intake;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.intake.refused.DataCheck;
import org.monarca.exchange.intake.refused.DataChecks;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole exchange to which West Virginia sends records that are refused. */
abstract class WithRefusedRecords extends WholeExchange {

  static final Map<String, String> WRONG = Map.of("birth_date", "2012-02-30");

  @Autowired Submissions submissions;
  @Autowired DataChecks checks;
  @Autowired Worklist worklist;

  final Actor ana = person();
  private final String family = UUID.randomUUID().toString().substring(0, 8);
  private int sent;

  @AfterEach
  void invariantsHold() {
    Invariants.hold(testDatabase().jdbc());
  }

  /** The task about these, which are refused. */
  Task asked(int... children) {
    var bundle = bundle();
    for (int child : children) {
      bundle.child(child(child), "I", WRONG);
    }
    return task(sending().through(bundle)).orElseThrow();
  }

  DataCheck check(Actor reader, Task task) {
    return checks.of(reader, task, 2).orElseThrow();
  }

  Optional<Task> task(UUID submission) {
    return worklist.ofSubject(TaskKind.DATA_VALIDATION, "submission:" + submission);
  }

  @Nullable String outcome(Task task) {
    return worklist.find(task.id()).orElseThrow().outcome();
  }

  /** One after the other, each created later. */
  SentBundle bundle() {
    sent++;
    return SentBundle.delta("WV", UUID.randomUUID().toString())
        .created("2026-11-01T10:00:%02dZ".formatted(sent));
  }

  String child(int number) {
    return family + "-" + number;
  }

  Sending sending() {
    return new Sending(submissions, "WV");
  }

  static Actor person() {
    return Actor.person(UUID.randomUUID().toString(), "state-data-admin", "WV");
  }
}

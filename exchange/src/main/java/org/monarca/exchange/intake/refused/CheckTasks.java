package org.monarca.exchange.intake.refused;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.worklist.NewTask;
import org.monarca.exchange.worklist.Task;
import org.monarca.exchange.worklist.TaskKind;
import org.monarca.exchange.worklist.Worklist;
import org.springframework.stereotype.Component;

/** Puts into the worklist of the State, as one task a submission, that records were refused. */
@Component
class CheckTasks implements CheckListener {

  private static final String SUBMISSION = "submission:";

  private final Worklist worklist;

  CheckTasks(Worklist worklist) {
    this.worklist = worklist;
  }

  @Override
  public void asked(UUID submission, String state) {
    worklist.open(
        List.of(
            new NewTask(
                TaskKind.DATA_VALIDATION, SUBMISSION + submission, state, null, List.of(), null)));
  }

  @Override
  public void settled(Collection<UUID> submissions, String outcome, Actor by) {
    worklist.close(
        TaskKind.DATA_VALIDATION,
        submissions.stream().map(submission -> SUBMISSION + submission).toList(),
        outcome,
        by);
  }

  /** The submission that a task is about. */
  static Optional<UUID> submission(Task task) {
    return task.kind() == TaskKind.DATA_VALIDATION && task.subject().startsWith(SUBMISSION)
        ? Optional.of(UUID.fromString(task.subject().substring(SUBMISSION.length())))
        : Optional.empty();
  }
}

package org.monarca.exchange.identity.decisions;

import java.util.LinkedHashSet;
import java.util.List;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Task;
import org.springframework.stereotype.Service;

/**
 * Tells what somebody must know who decides at a task. Evidence tells of children: that it was read
 * is audited in the transaction that reads it.
 */
@Service
public class TaskQuestions {

  private final Database database;
  private final NearMatches nearMatches;
  private final Proposals proposals;
  private final Audit audit;

  TaskQuestions(Database database, NearMatches nearMatches, Proposals proposals, Audit audit) {
    this.database = database;
    this.nearMatches = nearMatches;
    this.proposals = proposals;
    this.audit = audit;
  }

  /**
   * The question of the task.
   *
   * @param task one that is the reader's business
   */
  public TaskQuestion of(Actor reader, Task task) {
    return database.write(
        reader,
        () -> {
          var open = task.status().isOver() ? List.<NearMatch>of() : nearMatches.of(task);
          var proposal =
              DecisionSubjects.proposal(task.subject()).flatMap(proposals::find).orElse(null);
          var shown = new LinkedHashSet<String>(task.exchangeIds());
          open.forEach(near -> shown.add(near.other().digits()));
          audit.record(
              reader,
              Entry.done("task.view", "task", Long.toString(task.id()))
                  .with("shown", List.copyOf(shown)));
          return new TaskQuestion(open, proposal);
        });
  }
}

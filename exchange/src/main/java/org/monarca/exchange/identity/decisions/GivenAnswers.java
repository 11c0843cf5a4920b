package org.monarca.exchange.identity.decisions;

import java.util.Optional;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Component;

/**
 * What was decided at which version of a task by whom, written in the transaction that decides. A
 * request that is sent again finds its answer here. Of what was decided only a digest is kept: the
 * decision itself stands where it was taken.
 */
@Component
class GivenAnswers {

  private static final String ADD =
      """
      insert into identity.task_answer (task, version, person, content, result)
      values (:task, :version, :person, sha256(convert_to(:content, 'UTF8')), :result)
      """;

  private static final String FIND =
      """
      select result
        from identity.task_answer
       where task = :task and version = :version and person = :person
         and content = sha256(convert_to(:content, 'UTF8'))
      """;

  private final Database database;

  GivenAnswers(Database database) {
    this.database = database;
  }

  void add(long task, long version, Actor by, TaskDecision decision, long result) {
    database
        .jdbc()
        .sql(ADD)
        .param("task", task)
        .param("version", version)
        .param("person", by.id())
        .param("content", decision.content())
        .param("result", result)
        .update();
  }

  /** What the person was answered who decided the same at that version. */
  Optional<Answer> find(long task, long version, Actor by, TaskDecision decision) {
    return database
        .jdbc()
        .sql(FIND)
        .param("task", task)
        .param("version", version)
        .param("person", by.id())
        .param("content", decision.content())
        .query((row, n) -> (Answer) new Answer.Done(row.getLong("result")))
        .optional();
  }
}

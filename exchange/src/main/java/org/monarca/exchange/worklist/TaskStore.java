package org.monarca.exchange.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/** Single tasks and their history. */
@Component
class TaskStore {

  private static final String BY_ID = "select * from worklist.task where id = ?";
  private static final String BY_SUBJECT =
      "select * from worklist.task where kind = ? and subject = ? and closed is null";
  private static final String HISTORY =
      """
      select event.at, event.by, event.what, event.level, event.region, event.district, event.assignee, event.note, task.state
        from worklist.event join worklist.task on task.id = event.task
       where event.task = ?
       order by event.id
      """;

  private final Database database;

  TaskStore(Database database) {
    this.database = database;
  }

  Optional<Task> find(long id) {
    return one(BY_ID, id);
  }

  /** The same of that scope, kept from everybody else until the transaction is over. */
  Optional<Task> lock(long id, Scope scope) {
    return database
        .jdbc()
        .sql(
            "select * from worklist.task where id = :id and (%s) for no key update"
                .formatted(scope.condition()))
        .param("id", id)
        .params(scope.params())
        .query((row, n) -> task(row))
        .optional();
  }

  Optional<Task> ofSubject(TaskKind kind, String subject) {
    return one(BY_SUBJECT, kind.code(), subject);
  }

  List<TaskEvent> history(long id) {
    return database.jdbc().sql(HISTORY).param(id).query((row, n) -> event(row)).list();
  }

  private Optional<Task> one(String sql, Object... params) {
    return database.jdbc().sql(sql).params(params).query((row, n) -> task(row)).optional();
  }

  static Task task(ResultSet row) throws SQLException {
    return new Task(
        row.getLong("id"),
        TaskKind.of(row.getString("kind")).orElseThrow(),
        row.getString("subject"),
        TaskStatus.of(row.getString("status")).orElseThrow(),
        Level.of(row.getString("level")).orElseThrow(),
        row.getString("state"),
        row.getObject("region", Long.class),
        row.getString("district"),
        row.getString("assignee"),
        row.getString("not_for"),
        row.getObject("due", LocalDate.class),
        row.getInt("due_days"),
        Times.instant(row, "opened"),
        Times.instantOrNull(row, "escalates"),
        Times.instantOrNull(row, "ended"),
        Times.instantOrNull(row, "closed"),
        row.getString("outcome"),
        List.of((String[]) row.getArray("exchange_ids").getArray()),
        row.getLong("version"));
  }

  private static TaskEvent event(ResultSet row) throws SQLException {
    return new TaskEvent(
        Times.instant(row, "at"),
        row.getString("by"),
        TaskEvent.What.of(row.getString("what")),
        new Office(
            Level.of(row.getString("level")).orElseThrow(),
            row.getString("state"),
            row.getObject("region", Long.class),
            row.getString("district")),
        row.getString("assignee"),
        row.getString("note"));
  }
}

package org.monarca.exchange.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Component;

/** Writes what becomes of an open task, and that it did. */
@Component
class TaskChanges {

  private static final String CHANGE =
      """
      with changed as (
        update worklist.task
           set status = :status, level = :level, region = :region, district = :district, assignee = :assignee,
               escalates = :escalates, ended = :ended, version = version + 1
         where id = :id and version = :version
        returning id)
      insert into worklist.event (task, at, by, what, level, region, district, assignee, note)
      select id, :at, :by, :what, :level, :region, :district, :assignee, :note from changed
      """;

  private final Database database;

  TaskChanges(Database database) {
    this.database = database;
  }

  /** The task is locked, so it still is as it was read. */
  void save(Task before, After after, TaskEvent.What what, String by, Instant at) {
    var office = after.office();
    int written =
        database
            .jdbc()
            .sql(CHANGE)
            .param("id", before.id())
            .param("version", before.version())
            .param(
                "status", (after.assignee() == null ? TaskStatus.OPEN : TaskStatus.CLAIMED).code())
            .param("level", office.level().code())
            .param("region", office.region())
            .param("district", office.district())
            .param("assignee", after.assignee())
            .param("escalates", utc(after.escalates()))
            .param("ended", utc(after.ended()))
            .param("at", Times.utc(at))
            .param("by", by)
            .param("what", what.code())
            .param("note", after.note())
            .update();
    if (written != 1) {
      throw new IllegalStateException("task " + before.id() + " was not locked");
    }
  }

  private static @Nullable Object utc(@Nullable Instant instant) {
    return instant == null ? null : Times.utc(instant);
  }

  /** What a task is to be. */
  record After(
      Office office,
      @Nullable String assignee,
      @Nullable Instant escalates,
      @Nullable Instant ended,
      @Nullable String note) {

    /** As it is, with another person or nobody. */
    static After of(Task task, @Nullable String assignee) {
      return new After(task.office(), assignee, task.escalates(), task.ended(), null);
    }

    /** As it is, with something to read about it. */
    static After noted(Task task, @Nullable String note) {
      return new After(task.office(), task.assignee(), task.escalates(), task.ended(), note);
    }
  }
}

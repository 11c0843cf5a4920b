package org.monarca.exchange.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.exchange.worklist.Placing.Placed;
import org.springframework.stereotype.Component;

/** Opens and closes tasks, however many, in one statement each. */
@Component
class OpenTasks {

  /** In the order of the unique index, so that two batches never wait for each other crosswise. */
  private static final Comparator<NewTask> ORDER =
      Comparator.comparing((NewTask task) -> task.kind().code()).thenComparing(NewTask::subject);

  private static final String OPEN =
      """
      with put as (
        insert into worklist.task as task
          (kind, subject, level, state, region, district, not_for, due, due_days, escalates, exchange_ids, opened)
        select kind, subject, level, state, region, district, not_for, due::date, due_days, escalates::timestamptz,
               string_to_array(exchange_ids, ' '), ?
          from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::int[],
                      ?::text[], ?::text[]) with ordinality
            as asked (kind, subject, level, state, region, district, not_for, due, due_days, escalates, exchange_ids, place)
         order by place
        on conflict (kind, subject) where closed is null
          do update set exchange_ids = excluded.exchange_ids, version = task.version + 1
        returning id, version, level, region, district, assignee)
      insert into worklist.event (task, at, by, what, level, region, district, assignee)
      select id, ?, ?, case version when 1 then 'opened' else 'renewed' end, level, region, district, assignee
        from put
       order by id
      """;

  private static final String CLOSE =
      """
      with over as (
        select id from worklist.task
         where kind = :kind and subject = any(:subjects) and closed is null
         order by subject
           for no key update),
      closed as (
        update worklist.task task
           set status = :status, closed = :at, outcome = :outcome, escalates = null, version = version + 1
          from over
         where task.id = over.id
        returning task.id, level, region, district, assignee)
      insert into worklist.event (task, at, by, what, level, region, district, assignee, note)
      select id, :at, :by, 'closed', level, region, district, assignee, :outcome from closed order by id
      """;

  private final Database database;

  OpenTasks(Database database) {
    this.database = database;
  }

  static Comparator<NewTask> order() {
    return ORDER;
  }

  /** Each once, in {@link #order()}. */
  void open(List<Placed> tasks, String by, Instant at) {
    database
        .jdbc()
        .sql(OPEN)
        .param(Times.utc(at))
        .param(texts(tasks, placed -> placed.task().kind().code()))
        .param(texts(tasks, placed -> placed.task().subject()))
        .param(texts(tasks, placed -> placed.office().level().code()))
        .param(texts(tasks, placed -> placed.office().state()))
        .param(tasks.stream().map(placed -> placed.office().region()).toArray(Long[]::new))
        .param(texts(tasks, placed -> placed.office().district()))
        .param(texts(tasks, placed -> placed.task().notFor()))
        .param(texts(tasks, placed -> placed.due().toString()))
        .param(tasks.stream().map(Placed::dueDays).toArray(Integer[]::new))
        .param(texts(tasks, placed -> Objects.toString(placed.escalates(), null)))
        .param(texts(tasks, placed -> String.join(" ", placed.task().exchangeIds())))
        .param(Times.utc(at))
        .param(by)
        .update();
  }

  /** Closes those of them that are open. */
  void close(
      TaskKind kind,
      Collection<String> subjects,
      TaskStatus status,
      String outcome,
      String by,
      Instant at) {
    database
        .jdbc()
        .sql(CLOSE)
        .param("kind", kind.code())
        .param("subjects", subjects.toArray(String[]::new))
        .param("status", status.code())
        .param("outcome", outcome)
        .param("by", by)
        .param("at", Times.utc(at))
        .update();
  }

  private static @Nullable String[] texts(
      List<Placed> tasks, Function<Placed, @Nullable String> part) {
    return tasks.stream().map(part).toArray(String[]::new);
  }
}

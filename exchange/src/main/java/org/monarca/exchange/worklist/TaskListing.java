package org.monarca.exchange.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.TaskCounts.Having;
import org.monarca.exchange.worklist.TaskFilter.Whose;
import org.springframework.stereotype.Component;

/**
 * Reads lists of tasks in stretches: for each urgency the reader's own, then the others', each by
 * due date. A stretch is read from an index that is in its order, so that a part of the list costs
 * what it shows, however long the whole is.
 */
@Component
class TaskListing {

  /** The ids come from the index alone; of the table only the rows that are shown are read. */
  private static final String STRETCH =
      """
      select task.*
        from (select id from worklist.task
               where closed is null and {scope} and {more}
                 and (due, id) > (:due, :id)
               order by due, id
               limit :limit) listed
        join worklist.task using (id)
       order by task.due, task.id
      """;

  private static final String BEFORE =
      """
      select count(*) from (
        select from worklist.task
         where closed is null and {scope} and {more} and (due, id) < (:due, :id)
         limit :limit) counted
      """;

  private static final String NEXT =
      """
      select * from worklist.task
       where closed is null and {scope} and {more} and (due, id) > (:due, :id)
         and (assignee is null or assignee = :me) and not_for is distinct from :me and id <> :but
       order by due, id
       limit 1
      """;

  /** The latest first; those that were closed together by id. */
  private static final String OVER =
      """
      select * from worklist.task
       where closed is not null and {scope} and {more}
         and (:id = 0 or (closed, id) < (select last.closed, last.id from worklist.task last where last.id = :id))
       order by closed desc, id desc
       limit :limit
      """;

  /**
   * From the totals of the list and what has changed since ({@link Tally}); only the reader's own
   * are counted one by one.
   */
  private static final String COUNTS =
      """
      with counted as (
        select kind, level, due, claimed, tasks from worklist.tally where list = :list
        union all
        select kind, level, due, claimed, tasks from worklist.tally_change where list = :list),
      mine as (
        select kind, level, due from worklist.task where closed is null and assignee = :me and {scope}),
      split as (
        select kind, level, due, case when claimed then 'others' else 'nobody' end as has, tasks from counted
        union all
        select kind, level, due, given.has, given.tasks from mine cross join (values ('mine', 1), ('others', -1)) as given (has, tasks))
      select kind, level,
             case when due < :today then 'overdue' when due = :today then 'today' when due <= :soon then 'soon' else 'later' end as urgency,
             has, sum(tasks)::bigint as count
        from split
       group by 1, 2, 3, 4
      having sum(tasks) <> 0
      """;

  private static final String ALL =
      """
      select * from worklist.task
       where {scope} and id > :after
         and (:kind::text is null or kind = :kind) and (:status::text is null or status = :status)
       order by id
       limit :limit
      """;

  /** Of each urgency the reader's own, then the others'. */
  private static final List<Stretch> STRETCHES =
      Stream.of(Urgency.values())
          .flatMap(urgency -> Stream.of(new Stretch(urgency, true), new Stretch(urgency, false)))
          .toList();

  private final Database database;

  TaskListing(Database database) {
    this.database = database;
  }

  /** One more than the limit where there are more. */
  List<Task> part(Question question, ListPlace from, int limit) {
    return question.filter.over()
        ? over(question, from.id(), limit + 1)
        : toDo(question, from, limit + 1);
  }

  /** In which stretch of the list a task stands. */
  static int stretch(Task task, Question question) {
    return STRETCHES.indexOf(
        new Stretch(Urgency.of(task.due(), question.today), task.isOf(question.me)));
  }

  TaskCounts counts(Scope scope, String me, LocalDate today) {
    return new TaskCounts(
        database
            .jdbc()
            .sql(COUNTS.replace("{scope}", scope.condition()))
            .params(new Question(scope, TaskFilter.ALL, me, today).params())
            .param("list", scope.list())
            .query((row, n) ->
                new TaskCounts.Cell(
                    TaskKind.of(row.getString("kind")).orElseThrow(),
                    Level.of(row.getString("level")).orElseThrow(),
                    Urgency.valueOf(row.getString("urgency").toUpperCase(Locale.ROOT)),
                    Having.valueOf(row.getString("has").toUpperCase(Locale.ROOT)),
                    row.getLong("count")))
            .list());
  }

  List<Task> all(
      Scope scope, @Nullable TaskKind kind, @Nullable TaskStatus status, long after, int limit) {
    return database
        .jdbc()
        .sql(ALL.replace("{scope}", scope.condition()))
        .params(scope.params())
        .param("kind", kind == null ? null : kind.code())
        .param("status", status == null ? null : status.code())
        .param("after", after)
        .param("limit", limit)
        .query((row, n) -> TaskStore.task(row))
        .list();
  }

  /** The first after that place that this person can do, but not that one. */
  Optional<Task> next(Question question, ListPlace from, long but) {
    var place = from;
    while (place.stretch() < STRETCHES.size()) {
      var stretch = STRETCHES.get(place.stretch());
      if (!question.skips(stretch.mine())) {
        var found =
            database
                .jdbc()
                .sql(inStretch(NEXT, question, stretch))
                .params(question.params())
                .param("due", place.due())
                .param("id", place.id())
                .param("but", but)
                .query((row, n) -> TaskStore.task(row))
                .optional();
        if (found.isPresent()) {
          return found;
        }
      }
      place = place.nextStretch();
    }
    return Optional.empty();
  }

  /** How many of what is still to do stand before that place, counted so far and no further. */
  long before(Question question, ListPlace place, int most) {
    long before = 0;
    for (int i = 0; i <= place.stretch() && before < most; i++) {
      var stretch = STRETCHES.get(i);
      if (!question.skips(stretch.mine())) {
        boolean isAll = i < place.stretch();
        before +=
            database
                .jdbc()
                .sql(inStretch(BEFORE, question, stretch))
                .params(question.params())
                .param("due", isAll ? LocalDate.of(9999, 1, 1) : place.due())
                .param("id", place.id())
                .param("limit", most)
                .query(Long.class)
                .single();
      }
    }
    return before;
  }

  private List<Task> toDo(Question question, ListPlace from, int limit) {
    var found = new ArrayList<Task>();
    var place = from;
    while (found.size() < limit && place.stretch() < STRETCHES.size()) {
      found.addAll(stretch(question, place, limit - found.size()));
      place = place.nextStretch();
    }
    return found;
  }

  private List<Task> stretch(Question question, ListPlace place, int limit) {
    var stretch = STRETCHES.get(place.stretch());
    if (question.skips(stretch.mine())) {
      return List.of();
    }
    return database
        .jdbc()
        .sql(inStretch(STRETCH, question, stretch))
        .params(question.params())
        .param("due", place.due())
        .param("id", place.id())
        .param("limit", limit)
        .query((row, n) -> TaskStore.task(row))
        .list();
  }

  private static String inStretch(String sql, Question question, Stretch stretch) {
    var having = stretch.mine() ? "assignee = :me" : question.othersCondition();
    var more = having + " and " + stretch.urgency().condition() + question.narrowed();
    return sql.replace("{scope}", question.scope.condition()).replace("{more}", more);
  }

  private List<Task> over(Question question, long after, int limit) {
    var mine = question.filter.whose() == Whose.MINE ? "assignee = :me" : "true";
    return database
        .jdbc()
        .sql(
            OVER.replace("{scope}", question.scope.condition())
                .replace("{more}", mine + question.narrowed()))
        .params(question.params())
        .param("id", after)
        .param("limit", limit)
        .query((row, n) -> TaskStore.task(row))
        .list();
  }

  private record Stretch(Urgency urgency, boolean mine) {}

  /** Who asks for what, on which day. */
  record Question(Scope scope, TaskFilter filter, String me, LocalDate today) {

    Map<String, Object> params() {
      var params = new HashMap<String, Object>(scope.params());
      params.put("me", me);
      params.put("today", today);
      params.put("soon", Urgency.soon(today));
      var kind = filter.kind();
      if (kind != null) {
        params.put("kind", kind.code());
      }
      var level = filter.level();
      if (level != null) {
        params.put("level", level.code());
      }
      return params;
    }

    boolean skips(boolean mine) {
      return switch (filter.whose()) {
        case ALL -> false;
        case MINE -> !mine;
        case UNCLAIMED -> mine;
      };
    }

    String othersCondition() {
      return filter.whose() == Whose.UNCLAIMED
          ? "status = 'open'"
          : "assignee is distinct from :me";
    }

    String narrowed() {
      return (filter.kind() == null ? "" : " and kind = :kind")
          + (filter.level() == null ? "" : " and level = :level");
    }
  }
}

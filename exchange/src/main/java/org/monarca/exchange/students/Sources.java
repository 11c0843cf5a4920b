package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.platform.Database;

/**
 * States' records of children, by key, in PostgreSQL. Statements join the transaction under way.
 */
final class Sources {

  /** Locked in the order of their numbers, so that two batches cannot wait for each other. */
  private static final String FIND =
      """
      select id, state_student_id, floor, floor_received from students.source
       where state = :state and state_student_id = any(:ids)
       order by id
         for no key update
      """;

  private static final String ADD =
      """
      insert into students.source (state, state_student_id)
      select :state, unnest(:ids)
      on conflict do nothing
      returning id, state_student_id, floor, floor_received
      """;

  /** What was said of a child, by name or by leaving it out, before the first record of it came. */
  private static final String EARLIER =
      """
      select s.id, e.number, e.moment, e.received, e.why
        from students.source s
       cross join lateral (
         select t.number, t.moment, t.received, said.why
           from (select w.telling, 'D' as why
                   from students.early_withdrawal w
                  where w.state = s.state and w.state_student_id = s.state_student_id
                 union all
                 select f.telling, 'absent' from students.full_list f
                  where f.state = s.state
                    and not exists (select from students.full_list_named n
                                     where n.telling = f.telling and n.state_student_id = s.state_student_id)) said
           join students.telling t on t.number = said.telling
          order by t.moment desc, t.received desc
          limit 1) e
       where s.id = any(:born)
      """;

  private static final String LOWER_LIMIT =
      """
      with earlier as (%s)
      update students.source s set floor = e.moment, floor_received = e.received
        from earlier e where e.id = s.id
      returning s.id, s.state_student_id, s.floor, s.floor_received
      """
          .formatted(EARLIER);

  private static final String BORN_WITHDRAWN =
      """
      with earlier as (%s)
      insert into students.version (source_id, telling, as_of, kind, action, alive, gone, current, digest, rows)
      select id, number, number, 'student', '', false, true, true, gen_random_uuid(), jsonb_build_object('', why)
        from earlier
       where (moment, received) > (:said, :received)
      """
          .formatted(EARLIER);

  private static final String RAISE_FLOOR =
      """
      update students.source set floor = :said, floor_received = :received
       where id = any(:sources) and (floor, floor_received) < (:said, :received)
      """;

  private static final String WITHDRAWN_EARLY =
      """
      insert into students.early_withdrawal (state, state_student_id, telling)
      select :state, unnest(:ids), :telling
      on conflict do nothing
      """;

  private static final String LIVING =
      """
      select s.state_student_id
        from students.source s
        join students.version v on v.source_id = s.id and v.kind = 'student' and v.current and v.alive
       where s.state = :state and s.state_student_id = any(:ids)
      """;

  private final Database database;

  Sources(Database database) {
    this.database = database;
  }

  /** The State's records of those children, those that there are, locked until the end. */
  Map<String, Source> lock(String state, Collection<String> ids) {
    var found = new HashMap<String, Source>();
    database
        .jdbc()
        .sql(FIND)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          found.put(row.getString(2), source(row));
        });
    return found;
  }

  /**
   * Records made.
   *
   * @param sources by the State's id
   * @param untold those of which nothing was said before, not even that they are gone
   */
  record Added(Map<String, Source> sources, Set<Long> untold) {}

  /** Makes a record for each of those children and locks it. */
  Added add(String state, List<String> ids, Moment moment) {
    if (ids.isEmpty()) {
      return new Added(Map.of(), Set.of());
    }
    var born = born(state, ids);
    var sources = born.size() < ids.size() ? lock(state, ids) : born;
    var untold =
        born.values().stream().map(Source::id).collect(Collectors.toCollection(HashSet::new));
    var told = toldEarlier(untold, moment);
    sources.putAll(told);
    told.values().forEach(source -> untold.remove(source.id()));
    return new Added(sources, untold);
  }

  private Map<String, Source> born(String state, List<String> ids) {
    var born = new HashMap<String, Source>();
    database
        .jdbc()
        .sql(ADD)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          born.put(row.getString(2), source(row));
        });
    return born;
  }

  private Map<String, Source> toldEarlier(Collection<Long> born, Moment moment) {
    var some = born.toArray(Long[]::new);
    var told = new HashMap<String, Source>();
    database
        .jdbc()
        .sql(LOWER_LIMIT)
        .param("born", some)
        .query(row -> {
          told.put(row.getString(2), source(row));
        });
    if (!told.isEmpty()) {
      database.jdbc().sql(BORN_WITHDRAWN).param("born", some).params(Stamps.of(moment)).update();
    }
    return told;
  }

  /** All that was said of these children before that moment is settled by what is said now. */
  void raiseFloor(Collection<Long> sources, Moment moment) {
    database
        .jdbc()
        .sql(RAISE_FLOOR)
        .param("sources", sources.toArray(Long[]::new))
        .params(Stamps.of(moment))
        .update();
  }

  /** Remembers that children were withdrawn of whom nothing is known. */
  void withdrawnEarly(String state, List<String> ids, Telling telling) {
    database
        .jdbc()
        .sql(WITHDRAWN_EARLY)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .param("telling", telling.number())
        .update();
  }

  /** Which of these children the State has a living record of. */
  Set<String> living(String state, Collection<String> ids) {
    return database
        .jdbc()
        .sql(LIVING)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .query(String.class)
        .set();
  }

  /** From the columns id, state_student_id, floor, floor_received. */
  static Source source(ResultSet row) throws SQLException {
    return new Source(row.getLong(1), Stamps.moment(row, 3));
  }
}

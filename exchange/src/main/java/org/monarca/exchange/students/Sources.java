package org.monarca.exchange.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
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
      select s.id, s.floor, s.floor_received, s.state, s.state_student_id
        from unnest(:states::text[], :ids::text[]) as named (state, state_student_id)
        join students.source s using (state, state_student_id)
       order by s.id
         for no key update of s
      """;

  private static final String ADD =
      """
      insert into students.source (state, state_student_id)
      select state, state_student_id from unnest(:states::text[], :ids::text[]) as named (state, state_student_id)
      on conflict do nothing
      returning id, floor, floor_received, state, state_student_id
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
      returning s.id, s.floor, s.floor_received, s.state, s.state_student_id
      """
          .formatted(EARLIER);

  private static final String BORN_WITHDRAWN =
      """
      with earlier as (%s)
      insert into students.version (source_id, telling, as_of, kind, action, alive, gone, current, digest, rows)
      select id, number, number, 'student', '', false, true, true, gen_random_uuid(), jsonb_build_object('', why)
        from earlier
       where exists (select from students.source s
                      join unnest(:states::text[], :ids::text[], :said::timestamptz[], :receptions::timestamptz[])
                           as now (state, state_student_id, moment, received)
                        on s.state = now.state and s.state_student_id = now.state_student_id
                     where s.id = earlier.id and (earlier.moment, earlier.received) > (now.moment, now.received))
      """
          .formatted(EARLIER);

  private static final String RAISE_FLOOR =
      """
      update students.source set floor = now.moment, floor_received = now.received
        from unnest(:sources::bigint[], :said::timestamptz[], :receptions::timestamptz[]) as now (source, moment, received)
       where id = now.source and (floor, floor_received) < (now.moment, now.received)
      """;

  private static final String WITHDRAWN_EARLY =
      """
      insert into students.early_withdrawal (state, state_student_id, telling)
      select * from unnest(:states::text[], :ids::text[], :tellings::integer[])
      on conflict do nothing
      """;

  private static final String LIVING =
      """
      select s.state_student_id
        from students.source s
        join students.version v on v.source_id = s.id and v.kind = 'student' and v.current and v.alive
       where s.state = :state and s.state_student_id = any(:ids)
      """;

  private static final String LAST_SAID =
      """
      select s.state, s.state_student_id, last.living, nullif(greatest(last.moment, s.floor), '-infinity') as moment
        from unnest(:states::text[], :ids::text[]) as asked (state, state_student_id)
        join students.source s using (state, state_student_id)
       cross join lateral (
         select coalesce(bool_or(v.kind = 'student' and v.alive), false) as living,
                max((select t.moment from students.telling t where t.number = v.as_of)) as moment
           from students.version v
          where v.source_id = s.id and v.current) last
      """;

  private final Database database;

  Sources(Database database) {
    this.database = database;
  }

  /** States' records of those children, those that there are, locked until the end. */
  Map<SourceKey, Source> lock(Collection<SourceKey> keys) {
    var found = new HashMap<SourceKey, Source>();
    database
        .jdbc()
        .sql(FIND)
        .params(named(keys))
        .query(row -> {
          found.put(key(row), source(row));
        });
    return found;
  }

  /**
   * Records made.
   *
   * @param untold those of which nothing was said before, not even that they are gone
   */
  record Added(Map<SourceKey, Source> sources, Set<Long> untold) {}

  /**
   * Makes a record for each of those children and locks it.
   *
   * @param arriving when they are spoken of
   */
  Added add(Map<SourceKey, Moment> arriving) {
    if (arriving.isEmpty()) {
      return new Added(Map.of(), Set.of());
    }
    var born = born(arriving.keySet());
    var sources = born.size() < arriving.size() ? lock(arriving.keySet()) : born;
    var untold =
        born.values().stream().map(Source::id).collect(Collectors.toCollection(HashSet::new));
    var told = toldEarlier(untold, arriving);
    sources.putAll(told);
    told.values().forEach(source -> untold.remove(source.id()));
    return new Added(sources, untold);
  }

  private Map<SourceKey, Source> born(Collection<SourceKey> keys) {
    var born = new HashMap<SourceKey, Source>();
    database
        .jdbc()
        .sql(ADD)
        .params(named(keys))
        .query(row -> {
          born.put(key(row), source(row));
        });
    return born;
  }

  private Map<SourceKey, Source> toldEarlier(
      Collection<Long> born, Map<SourceKey, Moment> arriving) {
    var some = born.toArray(Long[]::new);
    var told = new HashMap<SourceKey, Source>();
    database
        .jdbc()
        .sql(LOWER_LIMIT)
        .param("born", some)
        .query(row -> {
          told.put(key(row), source(row));
        });
    if (!told.isEmpty()) {
      var keys = List.copyOf(arriving.keySet());
      database
          .jdbc()
          .sql(BORN_WITHDRAWN)
          .param("born", some)
          .params(named(keys))
          .params(Stamps.ofAll(keys.stream().map(arriving::get).toList()))
          .update();
    }
    return told;
  }

  private static Map<String, Object> named(Collection<SourceKey> keys) {
    return Map.of(
        "states",
        keys.stream().map(SourceKey::state).toArray(String[]::new),
        "ids",
        keys.stream().map(SourceKey::stateStudentId).toArray(String[]::new));
  }

  /** All that was said of these children before their moment is settled by what is said now. */
  void raiseFloor(Map<Long, Moment> moments) {
    var sources = List.copyOf(moments.keySet());
    database
        .jdbc()
        .sql(RAISE_FLOOR)
        .param("sources", sources.toArray(Long[]::new))
        .params(Stamps.ofAll(sources.stream().map(moments::get).toList()))
        .update();
  }

  /** Remembers that children were withdrawn of whom nothing is known. */
  void withdrawnEarly(Map<SourceKey, Telling> gone) {
    var keys = List.copyOf(gone.keySet());
    database
        .jdbc()
        .sql(WITHDRAWN_EARLY)
        .params(named(keys))
        .param(
            "tellings", keys.stream().map(gone::get).map(Telling::number).toArray(Integer[]::new))
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

  /** What was said last of these children, those of whom something was. */
  Map<SourceKey, LastSaid> lastSaid(Collection<SourceKey> keys) {
    var found = new HashMap<SourceKey, LastSaid>();
    database
        .jdbc()
        .sql(LAST_SAID)
        .params(named(keys))
        .query(row -> {
          var at = row.getObject("moment", OffsetDateTime.class);
          found.put(
              key(row), new LastSaid(row.getBoolean("living"), at == null ? null : at.toInstant()));
        });
    return found;
  }

  /** Whose a record is. */
  private static SourceKey key(ResultSet row) throws SQLException {
    return new SourceKey(row.getString("state"), row.getString("state_student_id"));
  }

  /** From the columns id, floor, floor_received. */
  static Source source(ResultSet row) throws SQLException {
    return new Source(row.getLong(1), Stamps.moment(row, 2));
  }
}

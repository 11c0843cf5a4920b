package org.monarca.exchange.students;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.monarca.exchange.platform.Database;

/**
 * States' records of children, by key, in PostgreSQL. Statements join the transaction under way.
 */
final class Sources {

  /** Locked in the order of their numbers, so that two batches cannot wait for each other. */
  private static final String FIND =
      """
      select id, state_student_id from students.source
       where state = :state and state_student_id = any(:ids)
       order by id
         for no key update
      """;

  private static final String ADD =
      """
      insert into students.source (state, state_student_id)
      select :state, unnest(:ids)
      on conflict do nothing
      returning id, state_student_id
      """;

  /** What was said of a child, by name or by leaving it out, before the first record of it came. */
  private static final String EARLIER =
      """
      select s.id, e.moment, e.received, e.submission_id, e.action
        from students.source s
       cross join lateral (
         select w.moment, w.received, w.submission_id, 'D' as action
           from students.early_withdrawal w
          where w.state = s.state and w.state_student_id = s.state_student_id
         union all
         select f.moment, f.received, f.submission_id, 'absent'
           from students.full_list f
          where f.state = s.state
          order by moment desc, received desc
          limit 1) e
       where s.id = any(:born)
      """;

  private static final String LOWER_LIMIT =
      """
      with earlier as (%s)
      update students.source s set floor = e.moment, floor_received = e.received
        from earlier e where e.id = s.id
      returning s.id
      """
          .formatted(EARLIER);

  private static final String BORN_WITHDRAWN =
      """
      with earlier as (%s)
      insert into students.version (source_id, kind, record_key, action, removed, current, moment, received, as_of, as_of_received, submission_id, digest, values)
      select id, 'student', '', action, true, true, moment, received, moment, received, submission_id, :digest, '{}'
        from earlier
       where (moment, received) > (:said, :received)
      """
          .formatted(EARLIER);

  private static final String RAISE_FLOOR =
      """
      update students.source set floor = :said, floor_received = :received
       where id = any(:sources) and (floor, floor_received) < (:said, :received)
      """;

  private static final String KEEP_ORIGIN =
      "insert into students.submission (id, submission_id) values (?, ?) on conflict do nothing";

  private static final String WITHDRAWN_EARLY =
      """
      insert into students.early_withdrawal (state, state_student_id, moment, received, submission_id)
      select :state, unnest(:ids), :said, :received, :submission
      on conflict do nothing
      """;

  private static final String LIVING =
      """
      select s.state_student_id
        from students.source s
        join students.version v on v.source_id = s.id and v.kind = 'student' and v.record_key = '' and v.current and not v.removed
       where s.state = :state and s.state_student_id = any(:ids)
      """;

  private final Database database;

  Sources(Database database) {
    this.database = database;
  }

  /** Remembers by which identifier the State knows the submission. */
  void keep(Origin origin) {
    database.jdbc().sql(KEEP_ORIGIN).params(origin.submission(), origin.submissionId()).update();
  }

  /** The State's records of those children, those that there are, locked until the end. */
  Map<String, Long> lock(String state, Collection<String> ids) {
    var found = new HashMap<String, Long>();
    database
        .jdbc()
        .sql(FIND)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          found.put(row.getString(2), row.getLong(1));
        });
    return found;
  }

  /**
   * Records made.
   *
   * @param sources by the State's id
   * @param untold those of which nothing was said before, not even that they are gone
   */
  record Added(Map<String, Long> sources, Set<Long> untold) {}

  /** Makes a record for each of those children and locks it. */
  Added add(String state, List<String> ids, Moment moment) {
    if (ids.isEmpty()) {
      return new Added(Map.of(), Set.of());
    }
    var born = born(state, ids);
    var sources = born.size() < ids.size() ? lock(state, ids) : born;
    var untold = new HashSet<>(born.values());
    untold.removeAll(toldEarlier(born.values(), moment));
    return new Added(sources, untold);
  }

  private Map<String, Long> born(String state, List<String> ids) {
    var born = new HashMap<String, Long>();
    database
        .jdbc()
        .sql(ADD)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          born.put(row.getString(2), row.getLong(1));
        });
    return born;
  }

  private Set<Long> toldEarlier(Collection<Long> born, Moment moment) {
    var some = born.toArray(Long[]::new);
    var told = database.jdbc().sql(LOWER_LIMIT).param("born", some).query(Long.class).set();
    if (!told.isEmpty()) {
      database
          .jdbc()
          .sql(BORN_WITHDRAWN)
          .param("born", some)
          .param("digest", StoredRow.NO_CONTENT)
          .params(Stamps.of(moment))
          .update();
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
  void withdrawnEarly(String state, List<String> ids, UUID submission, Moment moment) {
    database
        .jdbc()
        .sql(WITHDRAWN_EARLY)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .param("submission", submission)
        .params(Stamps.of(moment))
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
}

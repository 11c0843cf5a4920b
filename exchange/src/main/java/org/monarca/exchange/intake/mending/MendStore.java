package org.monarca.exchange.intake.mending;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

/** Which children were sent again from the pages. Statements join the transaction under way. */
final class MendStore {

  private static final String SENT =
      """
      insert into intake.mend (submission, number, sent, state_student_id, at)
      select :submission, m.number, :sent, m.id, :at from unnest(:numbers::int[], :ids::text[]) as m (number, id)
      on conflict do nothing
      """;

  /** The last of each. */
  private static final String LAST =
      """
      select distinct on (m.number) m.number, m.sent, m.state_student_id, s.status in ('done', 'rejected') as through,
             array_agg(m.state_student_id) over (partition by m.number) as names
        from intake.mend m join intake.submission s on s.id = m.sent
       where m.submission = :submission
       order by m.number, m.at desc, m.sent
      """;

  /** Those that are refused still, and where the last time. */
  private static final String REFUSED =
      "select state_student_id, latest from intake.refused where state = :state and state_student_id = any(:ids)";

  /** What each was refused for there, counted. */
  private static final String ERRORS =
      """
      select m.number, count(*)
        from unnest(:numbers::int[], :sent::uuid[], :ids::text[]) as m (number, sent, id)
        join intake.finding f on f.submission = m.sent and f.state_student_id is not distinct from nullif(m.id, '')
       where f.problem = any(:errors)
       group by m.number
      """;

  /** Codes of what a child is refused for. */
  private static final String[] CODES =
      Stream.of(Problem.values())
          .filter(problem -> problem.severity() != Severity.WARNING)
          .map(Problem::code)
          .toArray(String[]::new);

  private final Database database;

  MendStore(Database database) {
    this.database = database;
  }

  /**
   * Lets nobody else send children of that submission until the transaction is over; answers
   * whether nobody does.
   */
  boolean hold(UUID submission) {
    return database
        .jdbc()
        .sql("select pg_try_advisory_xact_lock(hashtextextended('intake.mend ' || ?, 0))")
        .param(submission.toString())
        .query(Boolean.class)
        .single();
  }

  void sent(UUID submission, Map<Integer, StudentRecord> children, UUID sent, Instant at) {
    database
        .jdbc()
        .sql(SENT)
        .param("submission", submission)
        .param("numbers", children.keySet().toArray(Integer[]::new))
        .param(
            "ids",
            children.values().stream().map(StudentRecord::stateStudentId).toArray(String[]::new))
        .param("sent", sent)
        .param("at", Times.utc(at))
        .update();
  }

  /** By the numbers of the children. */
  Map<Integer, Last> last(UUID submission) {
    var last = new HashMap<Integer, Last>();
    database
        .jdbc()
        .sql(LAST)
        .param("submission", submission)
        .query(row -> {
          last.put(
              row.getInt("number"),
              new Last(
                  row.getObject("sent", UUID.class),
                  row.getString("state_student_id"),
                  row.getBoolean("through"),
                  Set.copyOf(List.of((String[]) row.getArray("names").getArray()))));
        });
    return last;
  }

  /** By the numbers of the children, where they were sent last. */
  Map<Integer, Integer> errors(Map<Integer, Last> sent) {
    var errors = new HashMap<Integer, Integer>();
    database
        .jdbc()
        .sql(ERRORS)
        .param("numbers", sent.keySet().toArray(Integer[]::new))
        .param("sent", sent.values().stream().map(Last::sent).toArray(UUID[]::new))
        .param("ids", sent.values().stream().map(Last::under).toArray(String[]::new))
        .param("errors", CODES)
        .query(row -> {
          errors.put(row.getInt(1), row.getInt(2));
        });
    return errors;
  }

  /** By the identifiers of the children. */
  Map<String, UUID> refused(String state, Collection<String> ids) {
    var refused = new HashMap<String, UUID>();
    database
        .jdbc()
        .sql(REFUSED)
        .param("state", state)
        .param("ids", ids.toArray(String[]::new))
        .query(row -> {
          refused.put(row.getString(1), row.getObject(2, UUID.class));
        });
    return refused;
  }

  /**
   * Where a child was sent again the last time.
   *
   * @param under the identifier that it had there
   * @param names all that it had since it was sent first
   */
  record Last(UUID sent, String under, boolean through, Set<String> names) {

    Last {
      names = Set.copyOf(names);
    }
  }
}

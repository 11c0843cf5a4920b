package org.monarca.exchange.intake.mending;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.StudentRecord;

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
      select distinct on (m.number) m.number, m.sent, m.state_student_id, s.status in ('done', 'rejected') as through
        from intake.mend m join intake.submission s on s.id = m.sent
       where m.submission = :submission
       order by m.number, m.at desc, m.sent
      """;

  /** Those that are refused still, and where the last time. */
  private static final String REFUSED =
      "select state_student_id, latest from intake.refused where state = :state and state_student_id = any(:ids)";

  private final Database database;

  MendStore(Database database) {
    this.database = database;
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
                  row.getBoolean("through")));
        });
    return last;
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
   */
  record Last(UUID sent, String under, boolean through) {}
}

package org.monarca.exchange.students;

import java.io.InputStream;
import java.util.UUID;
import org.monarca.exchange.platform.Database;

/** Who is missing in a State's full list. Statements join the transaction under way. */
final class FullList {

  private static final String TABLES =
      """
      create temporary table if not exists present (state_student_id text collate "C" not null) on commit delete rows;
      create temporary table if not exists missing (source_id bigint not null) on commit delete rows;
      truncate present, missing
      """;

  private static final String COPY_PRESENT = "copy pg_temp.present (state_student_id) from stdin";

  private static final String COUNT =
      """
      select count(*) as living,
             count(*) filter (
               where (v.as_of, v.as_of_received) < (:said, :received)
                 and not exists (select from pg_temp.present p where p.state_student_id = s.state_student_id)) as absent
        from students.source s
        join students.version v on v.source_id = s.id and v.kind = 'student' and v.record_key = '' and v.current and not v.removed
       where s.state = :state
      """;

  private static final String MISSING =
      """
      insert into pg_temp.missing
      select s.id from students.source s
       where s.state = :state and (s.floor, s.floor_received) < (:said, :received)
         and not exists (select from pg_temp.present p where p.state_student_id = s.state_student_id)
       order by s.id
         for no key update of s
      """;

  private static final String RAISE_FLOOR =
      """
      update students.source s set floor = :said, floor_received = :received
        from pg_temp.missing m where m.source_id = s.id
      """;

  private static final String SAY_ABSENT =
      """
      insert into pg_temp.said (source_id, kind, record_key, action, removed, digest, content)
      select v.source_id, v.kind, v.record_key, 'absent', true, :digest, '{}'
        from students.version v
        join pg_temp.missing m on m.source_id = v.source_id
       where v.current and not v.removed and (v.as_of, v.as_of_received) < (:said, :received)
      """;

  private static final String KEEP =
      """
      insert into students.full_list (submission_id, state, moment, received)
      values (:submission, :state, :said, :received)
      on conflict do nothing
      """;

  private static final String WITHDRAWN =
      "select count(*) from pg_temp.judged where kind = 'student' and verdict = 'replaced'";

  private final Database database;
  private final Stage stage;

  FullList(Database database, Stage stage) {
    this.database = database;
    this.stage = stage;
  }

  /** Counts, and changes nothing. */
  Absence count(String state, Moment moment, InputStream present) {
    list(present);
    return database
        .jdbc()
        .sql(COUNT)
        .param("state", state)
        .params(Stamps.of(moment))
        .query((row, n) -> new Absence(row.getLong("living"), row.getLong("absent")))
        .single();
  }

  /** Withdraws all that the list leaves out; answers how many records were alive until now. */
  long withdraw(String state, UUID submission, Moment moment, InputStream present) {
    list(present);
    stage.clear();
    var stamps = Stamps.of(moment);
    database.jdbc().sql(MISSING).param("state", state).params(stamps).update();
    database.jdbc().sql(RAISE_FLOOR).params(stamps).update();
    database.jdbc().sql(SAY_ABSENT).param("digest", StoredRow.NO_CONTENT).params(stamps).update();
    stage.settle(submission, moment);
    database
        .jdbc()
        .sql(KEEP)
        .param("submission", submission)
        .param("state", state)
        .params(stamps)
        .update();
    return database.jdbc().sql(WITHDRAWN).query(Long.class).single();
  }

  private void list(InputStream present) {
    database.jdbc().sql(TABLES).update();
    database.copyIn(COPY_PRESENT, present);
    database.jdbc().sql("analyze pg_temp.present").update();
  }
}

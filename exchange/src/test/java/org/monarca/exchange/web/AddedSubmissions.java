package org.monarca.exchange.web;

import java.util.List;
import java.util.UUID;
import org.monarca.exchange.platform.TestDatabase;

/** Submissions as the ledger has them, on which no worker is at work. */
record AddedSubmissions(TestDatabase test) {

  /** Each later than the one before; in no worker's hands, and taken up by none. */
  List<UUID> add(String state, String status, int count) {
    return test.jdbc()
        .sql(
            """
            with drawn as materialized (
              select gen_random_uuid() as id, random()::text::bytea as bytes from generate_series(1, :count)),
            kept as (
              insert into intake.content (submission, part, bytes) select id, 0, bytes from drawn),
            told as (
              insert into intake.outcome (submission, state_student_id, outcome)
              select id, number::text, 'known' from drawn cross join generate_series(1, 2) number)
            insert into intake.submission (id, state, sender, form, dry_run, bytes, sha256, received, status, finished, examined, accepted, rejected, known, withdraw, living, waiting_since, lease_until)
            select id, :state, 'x', 'csv', false, length(bytes), sha256(bytes), clock_timestamp(), :status, now(), 3, 2, 1, 2, 7, 70, now(), now() + interval '1 day'
              from drawn
            returning id
            """)
        .param("state", state)
        .param("status", status)
        .param("count", count)
        .query(UUID.class)
        .list();
  }

  UUID withFinding(UUID submission) {
    return withFinding(submission, "MON-2004", "sex", "secretly seen");
  }

  UUID withFinding(UUID submission, String code, String element, String seen) {
    test.jdbc()
        .sql(
            "insert into intake.finding (submission, file, line, state_student_id, record, element, value, problem, details) values (?, 'students.csv', 2, 'c1', 'STUDENT', ?, ?, ?, '[]')")
        .params(submission, element, seen, code)
        .update();
    return submission;
  }
}

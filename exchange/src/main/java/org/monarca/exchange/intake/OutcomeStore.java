package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Outcomes in PostgreSQL. Statements join the transaction under way. */
final class OutcomeStore {

  private static final String PAGE =
      """
      select state_student_id, outcome, exchange_id from intake.outcome
       where submission = :submission and state_student_id > :after
       order by state_student_id
       limit :limit
      """;

  private static final String REPLACE =
      """
      insert into intake.outcome (submission, state_student_id, outcome, exchange_id, at)
      select *, :at from unnest(:submissions::uuid[], :ids::text[], :outcomes::text[], :numbers::text[]::bigint[])
      on conflict (submission, state_student_id) do update set outcome = excluded.outcome, exchange_id = excluded.exchange_id, at = excluded.at
      """;

  private final Database database;

  OutcomeStore(Database database) {
    this.database = database;
  }

  void keep(UUID submission, List<ChildOutcome> outcomes) {
    var rows = new CopyRows();
    for (var outcome : outcomes) {
      rows.plain(submission)
          .text(outcome.stateStudentId())
          .plain(outcome.verdict().code())
          .plain(outcome.exchangeId())
          .end();
    }
    database.copyBehindWall(
        "intake.outcome", "submission, state_student_id, outcome, exchange_id", rows);
  }

  /** Keeps them in place of earlier ones of the same children, by submission. */
  void replace(Map<UUID, List<ChildOutcome>> some, Instant at) {
    var submissions = new ArrayList<UUID>();
    var outcomes = new ArrayList<ChildOutcome>();
    some.forEach((submission, own) -> {
      own.forEach(outcome -> submissions.add(submission));
      outcomes.addAll(own);
    });
    if (outcomes.isEmpty()) {
      return;
    }
    database
        .jdbc()
        .sql(REPLACE)
        .param("submissions", submissions.toArray(UUID[]::new))
        .param("at", Times.utc(at))
        .param("ids", outcomes.stream().map(ChildOutcome::stateStudentId).toArray(String[]::new))
        .param(
            "outcomes",
            outcomes.stream().map(outcome -> outcome.verdict().code()).toArray(String[]::new))
        .param("numbers", outcomes.stream().map(ChildOutcome::exchangeId).toArray(String[]::new))
        .update();
  }

  /**
   * A part of them, by State student identifier.
   *
   * @param after the identifier of the last one read, empty for the first page
   */
  List<ChildOutcome> page(UUID submission, String after, int limit) {
    return database
        .jdbc()
        .sql(PAGE)
        .param("submission", submission)
        .param("after", after)
        .param("limit", limit)
        .query((row, n) ->
            new ChildOutcome(
                row.getString("state_student_id"),
                row.getString("exchange_id"),
                Verdict.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT))))
        .list();
  }
}

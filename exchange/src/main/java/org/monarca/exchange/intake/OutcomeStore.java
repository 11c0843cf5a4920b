package org.monarca.exchange.intake;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;

/** Outcomes in PostgreSQL. Statements join the transaction under way. */
final class OutcomeStore {

  private static final String PAGE =
      """
      select state_student_id, outcome, exchange_id from intake.outcome
       where submission = :submission and state_student_id > :after
       order by state_student_id
       limit :limit
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
        "intake.outcome", "submission, state_student_id, outcome, exchange_id", rows.stream());
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

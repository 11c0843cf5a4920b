package org.monarca.exchange.intake;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.monarca.exchange.intake.ChildOutcome.Verdict;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.platform.Database;

/** Outcomes in PostgreSQL. Statements join the transaction under way. */
final class OutcomeStore {

  private static final String COPY =
      "copy intake.outcome (submission, state_student_id, outcome, exchange_id) from stdin";

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
    database.copyIn(COPY, rows.stream());
  }

  void each(UUID submission, Consumer<ChildOutcome> to) {
    database
        .jdbc()
        .sql(
            "select state_student_id, outcome, exchange_id from intake.outcome where submission = ? order by state_student_id")
        .param(submission)
        .withFetchSize(1000)
        .query(row -> {
          var verdict = Verdict.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT));
          to.accept(
              new ChildOutcome(
                  row.getString("state_student_id"), row.getString("exchange_id"), verdict));
        });
  }
}

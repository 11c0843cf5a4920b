package org.monarca.exchange.intake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.monarca.exchange.platform.TestDatabase;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.records.submission.Limits;

/**
 * What submissions have left behind, in words that two runs have in common.
 *
 * @param receipts of the submissions, in their order
 * @param verdicts of the children of each
 * @param living all that is said now
 * @param rows how many rows tables have
 */
record EndState(
    List<String> receipts,
    List<String> problems,
    List<String> verdicts,
    List<String> living,
    Map<String, Long> rows) {

  private static final List<String> TABLES =
      List.of(
          "students.source",
          "students.telling",
          "students.version",
          "identity.exchange_id",
          "identity.link",
          "identity.alias",
          "identity.near_match",
          "intake.submission",
          "intake.finding",
          "intake.outcome",
          "intake.refused",
          "intake.data_check",
          "roster.stay",
          "audit.entry where action like 'submission.%' and outcome = 'done'");

  /** Of processes that kept their keys in that folder; every invariant holds in it. */
  static EndState left(TestDatabase look, Path keys) {
    try (var intake =
        new TestIntake(
            IntakeProcess.CHUNK, Limits.published(), look, TestSeals.of(look.database(), keys))) {
      return of(intake);
    }
  }

  static EndState of(TestIntake intake) {
    var all =
        intake.list(TestIntake.system("TX")).stream()
            .sorted(Comparator.comparing(one -> String.valueOf(one.submissionId())))
            .toList();
    var rows = new TreeMap<String, Long>();
    TABLES.forEach(table -> rows.put(table, intake.count(table)));
    return new EndState(
        all.stream()
            .map(one -> one.submissionId() + " " + one.status() + " " + one.receipt())
            .toList(),
        all.stream().map(one -> one.submissionId() + " " + intake.problems(one)).toList(),
        all.stream().map(one -> one.submissionId() + " " + verdicts(intake, one)).toList(),
        intake.living(),
        rows);
  }

  private static Map<String, String> verdicts(TestIntake intake, SubmissionStatus submission) {
    var verdicts = new TreeMap<String, String>();
    intake
        .outcomes(submission)
        .forEach((child, outcome) -> verdicts.put(child, outcome.verdict().toString()));
    return verdicts;
  }
}

package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.LiveOutcome;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.platform.ApiProblem.Invalid;
import org.monarca.records.RecordKind;
import org.monarca.records.jsonl.OneStudent;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Severity;

/**
 * What became of one child.
 *
 * @param exchangeId null where a child was withdrawn that was never sent
 * @param outcome {@code known}, {@code new}, {@code review} or {@code withdrawn}
 * @param unchanged whether all of it had been said just so before
 * @param older whether something later had been said of the record, which stands
 * @param asOf the moment that it has
 * @param findings warnings: it was taken all the same
 */
record LiveStudentBody(
    @JsonProperty("exchange_id") @Nullable String exchangeId,
    String outcome,
    String state,
    @JsonProperty("state_student_id") String stateStudentId,
    boolean unchanged,
    boolean older,
    @JsonProperty("as_of") Instant asOf,
    List<Found> findings) {

  /**
   * One finding.
   *
   * @param pointer JSON Pointer of the place in the body
   * @param value as it was sent
   */
  record Found(
      String pointer,
      @Nullable String record,
      @Nullable String element,
      @Nullable String value,
      String code,
      String severity,
      String message,
      String remedy) {

    static Found of(Finding finding, Locale language) {
      RecordKind record = finding.record();
      return new Found(
          OneStudent.pointer(finding),
          record == null ? null : record.key(),
          finding.element(),
          finding.value(),
          finding.code(),
          finding.severity().shown(),
          finding.message(language),
          finding.remedy(language));
    }
  }

  static LiveStudentBody of(LiveOutcome outcome, Locale language) {
    var verdict = outcome.verdict();
    return new LiveStudentBody(
        outcome.exchangeId(),
        verdict == null ? "" : verdict.code(),
        outcome.state(),
        outcome.stateStudentId(),
        outcome.unchanged(),
        outcome.older(),
        outcome.asOf(),
        outcome.findings().stream().map(found -> Found.of(found, language)).toList());
  }

  /** Why it was not taken: its errors, and no warnings. */
  static ApiProblem rejected(LiveOutcome outcome, Locale language) {
    return ApiProblem.invalid(
        outcome.findings().stream()
            .filter(found -> found.severity() != Severity.WARNING)
            .map(found -> error(OneStudent.pointer(found), found, language))
            .toList());
  }

  /** What is wrong, and how to mend it. */
  static Invalid error(String pointer, Finding found, Locale language) {
    return new Invalid(
        pointer, found.code(), found.message(language) + " " + found.remedy(language));
  }
}

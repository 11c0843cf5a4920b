package org.monarca.exchange.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Finding;

/** The lists of a receipt, column by column as the contract names them. */
public final class ReceiptTables {

  public static final List<String> FINDINGS =
      List.of(
          "file",
          "line",
          "column",
          "state_student_id",
          "record",
          "element",
          "value",
          "code",
          "message",
          "remedy",
          "severity");

  public static final List<String> OUTCOMES = List.of("state_student_id", "exchange_id", "outcome");

  public static final List<String> LEFT_OUT =
      List.of("state_student_id", "school_id", "school_name", "grade_level");

  private ReceiptTables() {}

  /** Writes findings with their words in that language. */
  public static Consumer<Finding> findings(Table table, Locale language) {
    return finding -> table.row(values(finding, language).toArray());
  }

  /** What a finding says, column by column, with its words in that language. */
  public static List<@Nullable Object> values(Finding finding, Locale language) {
    return Arrays.asList(
        finding.file(),
        lineOrNone(finding),
        finding.column(),
        finding.stateStudentId(),
        recordOrNone(finding),
        finding.element(),
        finding.value(),
        finding.code(),
        finding.message(language),
        finding.remedy(language),
        finding.severity().shown());
  }

  public static Consumer<ChildOutcome> outcomes(Table table) {
    return outcome ->
        table.row(outcome.stateStudentId(), outcome.exchangeId(), outcome.verdict().code());
  }

  public static Consumer<LeftOutChild> leftOut(Table table) {
    return child ->
        table.row(child.stateStudentId(), child.school(), child.schoolName(), child.grade());
  }

  private static @Nullable Long lineOrNone(Finding finding) {
    return finding.line() == 0 ? null : Long.valueOf(finding.line());
  }

  private static @Nullable String recordOrNone(Finding finding) {
    var record = finding.record();
    return record == null ? null : record.key();
  }
}

package org.monarca.exchange.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import tools.jackson.databind.JsonNode;

/**
 * A finding as the conformance kit writes it.
 *
 * @param text file, line, State student identifier, record, element, code and severity
 */
record KitLine(String code, String text) {

  static KitLine of(Finding finding) {
    var record = finding.record();
    return of(
        finding.file(),
        finding.line() == 0 ? "" : Long.toString(finding.line()),
        finding.stateStudentId(),
        record == null ? "" : record.key(),
        finding.element(),
        finding.code(),
        finding.severity().shown());
  }

  /** Of a finding as the interface tells it. */
  static KitLine of(JsonNode finding) {
    return of(
        said(finding, "file"),
        said(finding, "line"),
        said(finding, "state_student_id"),
        said(finding, "record"),
        said(finding, "element"),
        said(finding, "code"),
        said(finding, "severity"));
  }

  /** About the submission as a whole. */
  static KitLine of(Problem problem) {
    return of(Finding.ofSubmission(problem));
  }

  private static KitLine of(
      String file,
      String line,
      @Nullable String student,
      String record,
      @Nullable String element,
      String code,
      String severity) {
    return new KitLine(
        code,
        String.join(
            ",",
            file,
            line,
            Objects.requireNonNullElse(student, ""),
            record,
            Objects.requireNonNullElse(element, ""),
            code,
            severity));
  }

  private static String said(JsonNode finding, String column) {
    return finding.path(column).asString("");
  }
}

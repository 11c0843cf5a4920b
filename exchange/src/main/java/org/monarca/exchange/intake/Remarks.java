package org.monarca.exchange.intake;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.Contradiction;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Form;

/**
 * Findings that only the exchange can have.
 *
 * @param form of the submission, which knows what the place of a row is called
 */
record Remarks(Form form) {

  Finding unknownNumber(Row student) {
    return about(student, "exchange_id", student.value("exchange_id"), Problem.EXCHANGE_ID_UNKNOWN);
  }

  /** The action against what the State sent before. */
  List<Finding> ofAction(Row student, boolean known) {
    return student
        .action()
        .flatMap(action ->
            Optional.ofNullable(
                switch (action) {
                  case INSERT -> known ? Problem.INSERT_OF_KNOWN : null;
                  case UPDATE -> known ? null : Problem.UPDATE_OF_UNKNOWN;
                  case DELETE -> known ? null : Problem.DELETE_OF_UNKNOWN;
                }))
        .map(problem -> List.of(about(student, "action", student.value("action"), problem)))
        .orElse(List.of());
  }

  /** What name and birth date speak against. */
  Finding contradicted(Row student, Contradiction contradiction) {
    return switch (contradiction) {
      case EXCHANGE_ID ->
          about(
              student,
              "exchange_id",
              student.value("exchange_id"),
              Problem.EXCHANGE_ID_CONTRADICTED);
      case EARLIER_RECORD ->
          about(
              student,
              "state_student_id",
              student.stateStudentId(),
              Problem.EARLIER_RECORD_CONTRADICTED);
    };
  }

  private Finding about(Row student, String element, @Nullable String value, Problem problem) {
    return Finding.about(
        student,
        form.place(RecordKind.STUDENT),
        student.stateStudentId(),
        element,
        value,
        problem,
        List.of());
  }
}

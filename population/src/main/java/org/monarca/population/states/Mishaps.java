package org.monarca.population.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.records.RecordKind;
import org.monarca.records.StudentRecord;

/** Breaks records so that the exchange must reject them: one way for each error of the contract. */
final class Mishaps {

  /** One error of a record; the names are those of the contract's list. */
  private enum Kind {
    REQUIRED_BLANK,
    WRONG_TYPE,
    TOO_LONG,
    CODE_NOT_IN_LIST,
    EXCHANGE_ID_UNKNOWN,
    STUDENT_TWICE,
    KEY_TWICE,
    BORN_IN_FUTURE,
    DOSE_IN_FUTURE,
    DOSE_BEFORE_BIRTH,
    WITHDRAWN_BEFORE_ENROLLED,
    ELIGIBLE_TOO_LONG,
    YEARS_APART,
    GRADUATION_UNDATED,
    CREDITS_WITHOUT_GRADE
  }

  /** Well formed, and so great that it will not soon be given. */
  private static final String NOBODYS_EXCHANGE_ID = "999999999991";

  private Mishaps() {}

  /**
   * The record with one error, as it would be sent: once, or twice when that is the error.
   *
   * @param day the day of the submission
   */
  static List<StudentRecord> of(StudentRecord record, LocalDate day, Chance chance) {
    var kinds = Kind.values();
    int first = chance.between(0, kinds.length - 1);
    for (int i = 0; i < kinds.length; i++) {
      var broken = broken(kinds[(first + i) % kinds.length], record, day);
      if (!broken.isEmpty()) {
        return broken;
      }
    }
    return List.of(record);
  }

  /** Nothing where the record has no row that can be broken so. */
  private static List<StudentRecord> broken(Kind kind, StudentRecord record, LocalDate day) {
    return switch (kind) {
      case REQUIRED_BLANK -> student(record, "birth_date", null);
      case WRONG_TYPE -> student(record, "birth_date", "03/14/2014");
      case TOO_LONG -> student(record, "suffix", "the younger one");
      case CODE_NOT_IN_LIST -> student(record, "sex", "Unknown");
      case EXCHANGE_ID_UNKNOWN -> student(record, "exchange_id", NOBODYS_EXCHANGE_ID);
      case STUDENT_TWICE -> List.of(record, new StudentRecord(record.student(), List.of()));
      case KEY_TWICE -> keyTwice(record);
      case BORN_IN_FUTURE -> student(record, "birth_date", day.plusDays(30).toString());
      case DOSE_IN_FUTURE ->
          child(record, RecordKind.IMMUNIZATION, "occurrence_date", day.plusDays(9).toString());
      case DOSE_BEFORE_BIRTH ->
          child(record, RecordKind.IMMUNIZATION, "occurrence_date", "1970-01-01");
      case WITHDRAWN_BEFORE_ENROLLED ->
          child(record, RecordKind.ENROLLMENT, "withdrawal_date", "1970-12-31");
      case ELIGIBLE_TOO_LONG ->
          child(
              record,
              RecordKind.QUALIFYING_MOVE,
              "eligibility_expiration_date",
              day.plusYears(4).toString());
      case YEARS_APART -> child(record, RecordKind.COURSE, "end_academic_year", "1970");
      case GRADUATION_UNDATED ->
          child(record, RecordKind.ENROLLMENT, "graduation_hse_indicator", "HSE").stream()
              .flatMap(
                  one -> child(one, RecordKind.ENROLLMENT, "graduation_hse_date", null).stream())
              .toList();
      case CREDITS_WITHOUT_GRADE ->
          child(record, RecordKind.COURSE, "credits_granted", "0.50").stream()
              .flatMap(one -> child(one, RecordKind.COURSE, "final_grade", null).stream())
              .toList();
    };
  }

  private static List<StudentRecord> student(
      StudentRecord record, String key, @Nullable String value) {
    var student = Rows.with(record.student(), key, value);
    return List.of(new StudentRecord(student, record.childRows()));
  }

  /** The first row of that kind with another value. */
  private static List<StudentRecord> child(
      StudentRecord record, RecordKind kind, String key, @Nullable String value) {
    var rows = new ArrayList<>(record.childRows());
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).kind() == kind && !rows.get(i).removes()) {
        rows.set(i, Rows.with(rows.get(i), key, value));
        return List.of(new StudentRecord(record.student(), rows));
      }
    }
    return List.of();
  }

  private static List<StudentRecord> keyTwice(StudentRecord record) {
    if (record.childRows().isEmpty()) {
      return List.of();
    }
    var rows = new ArrayList<>(record.childRows());
    rows.addFirst(rows.getFirst());
    return List.of(new StudentRecord(record.student(), rows));
  }
}

package org.monarca.records.problems;

import static org.monarca.records.problems.Severity.FILE_ERROR;
import static org.monarca.records.problems.Severity.RECORD_ERROR;
import static org.monarca.records.problems.Severity.ROW_ERROR;
import static org.monarca.records.problems.Severity.WARNING;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The problems, by permanent number. Some only the exchange can find; they stand here so that all
 * codes have one home.
 */
public enum Problem {
  // The container: what was sent cannot be opened safely.
  EMPTY_FILE(1001, FILE_ERROR),
  NOT_A_ZIP(1002, FILE_ERROR),
  ZIP_DAMAGED(1003, FILE_ERROR),
  ZIP_ENCRYPTED(1004, FILE_ERROR),
  UNSAFE_ENTRY_NAME(1005, FILE_ERROR),
  UNKNOWN_ENTRY(1006, FILE_ERROR),
  ENTRY_TWICE(1007, FILE_ERROR),
  TOO_MANY_ENTRIES(1008, FILE_ERROR),
  SENT_TOO_LARGE(1009, FILE_ERROR),
  UNPACKED_TOO_LARGE(1010, FILE_ERROR),
  UNPACKS_TOO_MUCH(1011, FILE_ERROR),

  // The text: what was unpacked cannot be read.
  NOT_UTF8(1101, FILE_ERROR),
  NUL_CHARACTER(1102, FILE_ERROR),
  QUOTE_NOT_CLOSED(1103, FILE_ERROR),
  TEXT_AFTER_QUOTE(1104, FILE_ERROR),
  RECORD_TOO_LARGE(1105, FILE_ERROR),
  NO_HEADING(1106, FILE_ERROR),
  UNKNOWN_COLUMN(1107, FILE_ERROR),
  COLUMN_TWICE(1108, FILE_ERROR),
  MORE_VALUES_THAN_COLUMNS(1109, FILE_ERROR),

  // The header and the whole.
  HEADER_MISSING(1201, FILE_ERROR),
  HEADER_NOT_ONE_ROW(1202, FILE_ERROR),
  HEADER_VALUE_MISSING(1203, FILE_ERROR),
  HEADER_VALUE_INVALID(1204, FILE_ERROR),
  WRONG_STATE(1205, FILE_ERROR),
  WINDOW_MISSING(1206, FILE_ERROR),
  WINDOW_UPSIDE_DOWN(1207, FILE_ERROR),
  STUDENT_COUNT_NOT_MET(1208, FILE_ERROR),
  RECORD_COUNT_NOT_MET(1209, FILE_ERROR),
  TOO_MANY_STUDENTS(1210, FILE_ERROR),
  TOO_MANY_CHILD_ROWS(1211, FILE_ERROR),
  SUBMISSION_ID_USED(1212, FILE_ERROR),
  NOT_CONFIRMED_IN_TIME(1213, FILE_ERROR),
  WITHDRAWN_BY_SENDER(1214, FILE_ERROR),
  COULD_NOT_BE_PROCESSED(1215, FILE_ERROR),

  // One child: the record errors of the contract, exactly these.
  REQUIRED_MISSING(2001, RECORD_ERROR),
  WRONG_TYPE(2002, RECORD_ERROR),
  TOO_LONG(2003, RECORD_ERROR),
  CODE_UNKNOWN(2004, RECORD_ERROR),
  EXCHANGE_ID_UNKNOWN(2005, RECORD_ERROR),
  STUDENT_TWICE(2006, RECORD_ERROR),
  RECORD_KEY_TWICE(2007, RECORD_ERROR),
  BIRTH_DATE_IN_FUTURE(2008, RECORD_ERROR),
  IMMUNIZATION_IN_FUTURE(2009, RECORD_ERROR),
  IMMUNIZATION_BEFORE_BIRTH(2010, RECORD_ERROR),
  WITHDRAWAL_BEFORE_ENROLLMENT(2011, RECORD_ERROR),
  ELIGIBILITY_TOO_LONG(2012, RECORD_ERROR),
  ACADEMIC_YEARS_APART(2013, RECORD_ERROR),
  GRADUATION_DATE_MISSING(2014, RECORD_ERROR),
  CREDITS_WITHOUT_GRADE(2015, RECORD_ERROR),

  // Warnings: accepted all the same.
  CONDITIONAL_MISSING(3001, WARNING),
  AGE_22_OR_MORE(3002, WARNING),
  GRADE_UNUSUAL_FOR_AGE(3003, WARNING),
  DISTRICT_NOT_OF_SCHOOL(3004, WARNING),
  NO_QUALIFYING_MOVE(3005, WARNING),
  NO_ENROLLMENT(3006, WARNING),
  ENROLLMENTS_OVERLAP(3007, WARNING),
  INSERT_OF_KNOWN(3008, WARNING),
  UPDATE_OF_UNKNOWN(3009, WARNING),
  DELETE_OF_UNKNOWN(3010, WARNING),
  VERIFICATION_1013(3011, WARNING),
  LOOKS_LIKE_SOCIAL_SECURITY_NUMBER(3012, WARNING),
  EXCHANGE_ID_CONTRADICTED(3013, WARNING),
  EARLIER_RECORD_CONTRADICTED(3014, WARNING),
  ROW_SHORTER_THAN_HEADING(3015, WARNING),
  ROWS_OF_WITHDRAWN_IGNORED(3016, WARNING),
  CLOCK_HOURS_UNUSUAL(3017, WARNING),
  FORMAT_VERSION_UNKNOWN(3018, WARNING),
  MORE_FINDINGS(3019, WARNING),

  // A row of its own.
  STUDENT_NOT_IN_SUBMISSION(4001, ROW_ERROR);

  private static final Map<String, Problem> BY_CODE =
      Stream.of(values()).collect(Collectors.toMap(Problem::code, Function.identity()));

  private final String code;
  private final Severity severity;

  Problem(int number, Severity severity) {
    this.code = "MON-" + number;
    this.severity = severity;
  }

  public static Optional<Problem> ofCode(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** Permanent: {@code MON-2001}. */
  public String code() {
    return code;
  }

  public Severity severity() {
    return severity;
  }
}

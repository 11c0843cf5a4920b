package org.monarca.records.rules;

import static org.monarca.records.Children.adding;
import static org.monarca.records.Children.with;
import static org.monarca.records.RecordKind.ALTERNATE_ID;
import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.RecordKind.STUDENT;
import static org.monarca.records.rules.Case.ANA;
import static org.monarca.records.rules.Case.another;
import static org.monarca.records.rules.Case.changing;
import static org.monarca.records.rules.Case.judging;
import static org.monarca.records.rules.Case.without;

import java.util.List;
import java.util.stream.Stream;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Problem;
import org.monarca.records.rules.Case.Change;

/** Children who give one reason to look at the child itself again. */
final class StudentCases {

  private StudentCases() {}

  static Stream<Case> all() {
    return Stream.of(
        judging(
            Problem.AGE_22_OR_MORE,
            with(ANA, ENROLLMENT, "grade_level", "UG"),
            STUDENT,
            "birth_date",
            "2004-03-10",
            "2004-03-11"),
        judging(Problem.VERIFICATION_1013, STUDENT, "birth_date_verification", "1013", "3423"),
        judging(
            Problem.BIRTH_DATE_LOOKS_FILLED_IN,
            with(ANA, STUDENT, "birth_date_verification", "1007"),
            STUDENT,
            "birth_date",
            "2010-01-01",
            "2010-01-02"),
        judging(
            Problem.BIRTH_DATE_LOOKS_FILLED_IN,
            with(ANA, STUDENT, "birth_date", "2010-01-01"),
            STUDENT,
            "birth_date_verification",
            "3424",
            "1004"),
        new Case(Problem.NO_QUALIFYING_MOVE, without(ANA, QUALIFYING_MOVE), ANA),
        new Case(Problem.NO_ENROLLMENT, without(ANA, ENROLLMENT), ANA),
        judging(Problem.ALTERNATE_ID_REPEATS, ALTERNATE_ID, "alternate_id", "TX-1", "TX-2"),
        new Case(
            Problem.ALTERNATE_ID_REPEATS,
            adding(ANA, another(ALTERNATE_ID)),
            adding(ANA, another(ALTERNATE_ID, "alternate_id", "A-78"))),
        judging(Problem.NAME_IS_PLACEHOLDER, STUDENT, "first_name", "BABY-BOY", "Boy"),
        judging(Problem.NAME_IS_PLACEHOLDER, STUDENT, "first_name", "N/A", "Na"),
        judging(Problem.NAME_IS_PLACEHOLDER, STUDENT, "first_name", "Bebé", "Bebeto"),
        judging(Problem.NAME_IS_PLACEHOLDER, STUDENT, "first_name", "Baby", "Babyana"),
        judging(Problem.NAME_IS_PLACEHOLDER, STUDENT, "last_name_1", "none", "Nones"),
        judging(Problem.NAME_IS_PLACEHOLDER, STUDENT, "last_name_1", "Test", "Testa"),
        judging(
            Problem.NAME_IS_PLACEHOLDER, STUDENT, "parent_1_last_name", "desconocído", "Conocido"),
        judging(Problem.NAME_IS_PLACEHOLDER, STUDENT, "last_name_1", ".", "O"),
        judging(Problem.NAME_HOLDS_DIGITS, STUDENT, "last_name_1", "Muñ0z", "Muñoz"),
        judging(Problem.FIRST_NAME_IS_LAST_NAME, STUDENT, "first_name", "MUNOZ", "Muno"),
        judging(
            Problem.FIRST_NAME_IS_LAST_NAME,
            with(ANA, STUDENT, "first_name", "Muñoz"),
            STUDENT,
            "parent_1_last_name",
            "Muñozcano",
            "Munoz Pérez"),
        judging(
            Problem.PARENT_NAMED_AS_CHILD,
            with(twoSurnames(), STUDENT, "parent_2_first_name", "Ana"),
            STUDENT,
            "parent_2_last_name",
            "MUNOZ LOPEZ",
            "MUNOZ"),
        judging(
            Problem.PARENTS_NAMED_ALIKE,
            twoParents(),
            STUDENT,
            "parent_2_first_name",
            "ROSA",
            "Rosalía"),
        judging(
            Problem.EMAIL_UNLIKELY, STUDENT, "parent_1_email", "rosa@example", "rosa@example.org"),
        judging(
            Problem.EMAIL_UNLIKELY,
            STUDENT,
            "parent_1_email",
            "no_tiene@example.org",
            "tiene@example.org"),
        judging(Problem.PHONE_UNLIKELY, STUDENT, "parent_1_phone", "0565550100", "9565550100"),
        judging(Problem.PHONE_UNLIKELY, STUDENT, "parent_1_phone", "9999999", "9999998"),
        judging(Problem.SUBDIVISION_UNKNOWN, STUDENT, "birth_state", "Oaxaca", "MX-OAX"),
        judging(
            Problem.PLACE_CONTRADICTORY,
            with(ANA, STUDENT, "birth_state", "PR"),
            STUDENT,
            "birth_country",
            "MX",
            "PR"),
        judging(
            Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
            STUDENT,
            "birth_city",
            "000 00 0000",
            "000 00 00000"),
        new Case(
            Problem.ROW_SHORTER_THAN_HEADING,
            new StudentRecord(cutShort(ANA.student()), ANA.childRows()),
            ANA),
        judging(Problem.ROWS_OF_WITHDRAWN_IGNORED, STUDENT, "action", "D", "I"));
  }

  private static StudentRecord twoSurnames() {
    return with(ANA, STUDENT, "last_name_2", "López");
  }

  private static StudentRecord twoParents() {
    return changing(
        ANA,
        List.of(
            new Change(STUDENT, "parent_1_first_name", "Rosa"),
            new Change(STUDENT, "parent_1_last_name", "López"),
            new Change(STUDENT, "parent_2_last_name", "Lopez")));
  }

  private static Row cutShort(Row row) {
    var builder = Row.builder(row.kind()).cutShort(true);
    row.values().forEach(builder::put);
    return builder.build();
  }
}

package org.monarca.records.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.monarca.records.Children.adding;
import static org.monarca.records.Children.changed;
import static org.monarca.records.Children.child;
import static org.monarca.records.Children.row;
import static org.monarca.records.Children.with;
import static org.monarca.records.RecordKind.ASSESSMENT;
import static org.monarca.records.RecordKind.COURSE;
import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.IMMUNIZATION;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.RecordKind.STUDENT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Catalogue;
import org.monarca.records.Children;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

class ChildRulesTest {

  private final ChildRules rules = new ChildRules(Children.header(), RecordKind::fileName);
  private final StudentRecord ana = child("TX-1");

  @Test
  void aChildWithEverythingExpectedHasNoFinding() {
    assertThat(problems(ana)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("childrenThatBreakOneRule")
  void aChildThatBreaksOneRuleHasOneFinding(Problem problem, StudentRecord child) {
    assertThat(problems(child)).containsExactly(problem);
    assertThat(rules.judge(child).rejected())
        .isEqualTo(problem.severity() == Severity.RECORD_ERROR);
  }

  static Stream<Arguments> childrenThatBreakOneRule() {
    var ana = child("TX-1");
    return Stream.of(
        broken(Problem.REQUIRED_MISSING, STUDENT, "first_name", null),
        broken(Problem.WRONG_TYPE, STUDENT, "exchange_id", "123456789012"),
        broken(Problem.TOO_LONG, STUDENT, "suffix", "Junior-Junior"),
        broken(Problem.CODE_UNKNOWN, STUDENT, "sex", "female"),
        broken(Problem.CODE_UNKNOWN, ENROLLMENT, "action", "U"),
        broken(Problem.CODE_UNKNOWN, ASSESSMENT, "interpretation", "Quite good"),
        arguments(Problem.RECORD_KEY_TWICE, adding(ana, row("TX-1", IMMUNIZATION))),
        broken(Problem.IMMUNIZATION_IN_FUTURE, IMMUNIZATION, "occurrence_date", "2026-03-11"),
        broken(Problem.IMMUNIZATION_BEFORE_BIRTH, IMMUNIZATION, "occurrence_date", "2010-05-03"),
        broken(Problem.WITHDRAWAL_BEFORE_ENROLLMENT, ENROLLMENT, "withdrawal_date", "2025-08-17"),
        broken(
            Problem.ELIGIBILITY_TOO_LONG,
            QUALIFYING_MOVE,
            "eligibility_expiration_date",
            "2028-02-29"),
        broken(Problem.ACADEMIC_YEARS_APART, COURSE, "end_academic_year", "2027"),
        broken(Problem.ACADEMIC_YEARS_APART, COURSE, "end_academic_year", "2024"),
        broken(Problem.GRADUATION_DATE_MISSING, ENROLLMENT, "graduation_hse_date", null),
        arguments(
            Problem.CREDITS_WITHOUT_GRADE,
            with(with(ana, COURSE, "final_grade", null), COURSE, "grade_to_date", "B")),
        broken(Problem.CONDITIONAL_MISSING, ENROLLMENT, "el_indicator", null),
        broken(Problem.CONDITIONAL_MISSING, ENROLLMENT, "school_id", null),
        broken(Problem.CONDITIONAL_MISSING, ASSESSMENT, "interpretation", null),
        arguments(
            Problem.AGE_22_OR_MORE,
            with(with(ana, STUDENT, "birth_date", "2004-03-10"), ENROLLMENT, "grade_level", "UG")),
        broken(Problem.GRADE_UNUSUAL_FOR_AGE, ENROLLMENT, "grade_level", "KG"),
        broken(Problem.DISTRICT_NOT_OF_SCHOOL, ENROLLMENT, "district_id", "4823701"),
        arguments(Problem.NO_QUALIFYING_MOVE, without(ana, QUALIFYING_MOVE)),
        arguments(Problem.NO_ENROLLMENT, without(ana, ENROLLMENT)),
        arguments(
            Problem.ENROLLMENTS_OVERLAP,
            adding(
                ana,
                changed(
                    changed(row("TX-1", ENROLLMENT), "record_key", "e-2"),
                    "enrollment_date",
                    "2026-01-10"))),
        broken(Problem.VERIFICATION_1013, STUDENT, "birth_date_verification", "1013"),
        broken(
            Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
            ENROLLMENT,
            "enrollment_comment",
            "number 000-00-0000 on file"),
        arguments(Problem.CLOCK_HOURS_UNUSUAL, with(ana, COURSE, "clock_hours", "1081")),
        arguments(
            Problem.ROW_SHORTER_THAN_HEADING,
            new StudentRecord(cutShort(ana.student()), ana.childRows())),
        arguments(Problem.ROWS_OF_WITHDRAWN_IGNORED, with(ana, STUDENT, "action", "D")));
  }

  @Test
  void aCourseUnderWayHasHoursInsteadOfCredits() {
    var underWay = with(with(ana, COURSE, "credits_granted", null), COURSE, "clock_hours", "90");

    assertThat(problems(underWay)).isEmpty();
  }

  @Test
  void aBirthInTheFutureIsJudgedByTheDayOfTheStateThatSends() {
    var newborn = without(with(ana, STUDENT, "birth_date", "2026-03-10"), IMMUNIZATION);
    var unborn = without(with(ana, STUDENT, "birth_date", "2026-03-11"), IMMUNIZATION);

    assertThat(problems(newborn)).doesNotContain(Problem.BIRTH_DATE_IN_FUTURE);
    assertThat(problems(unborn)).contains(Problem.BIRTH_DATE_IN_FUTURE);
  }

  @Test
  void everyRequiredElementIsMissedWhereItIsBlank() {
    for (var kind : RecordKind.values()) {
      for (var element : elementsOfChild(kind)) {
        if (element.required() && !element.key().equals("state_student_id")) {
          assertThat(errors(with(ana, kind, element.key(), null)))
              .as(element.key())
              .extracting(Finding::problem, Finding::element)
              .containsOnly(tuple(Problem.REQUIRED_MISSING, element.key()));
        }
      }
    }
  }

  @Test
  void everyElementRefusesWhatIsLongerThanItsLength() {
    for (var kind : RecordKind.values()) {
      for (var element : elementsOfChild(kind)) {
        boolean coded = element.type() == ElementType.CODE || element.type() == ElementType.YES_NO;
        var tooLong = "9".repeat(element.length().most() + 1);
        if (!(kind.isChild() && element.key().equals("state_student_id"))) {
          assertThat(errors(with(ana, kind, element.key(), tooLong)))
              .as(kind + "." + element.key())
              .extracting(Finding::problem)
              .contains(coded ? Problem.CODE_UNKNOWN : Problem.TOO_LONG);
        }
      }
    }
  }

  @Test
  void lengthIsCountedInCodePoints() {
    assertThat(problems(with(ana, STUDENT, "first_name", "\uD83C\uDF3B".repeat(50)))).isEmpty();
    assertThat(problems(with(ana, STUDENT, "first_name", "\uD83C\uDF3B".repeat(51))))
        .containsExactly(Problem.TOO_LONG);
  }

  @Test
  void eligibilityFromALeapDayEndsOnThe28th() {
    var leap = with(ana, QUALIFYING_MOVE, "qualifying_arrival_date", "2024-02-29");

    assertThat(problems(with(leap, QUALIFYING_MOVE, "eligibility_expiration_date", "2027-02-28")))
        .isEmpty();
    assertThat(problems(with(leap, QUALIFYING_MOVE, "eligibility_expiration_date", "2027-03-01")))
        .containsExactly(Problem.ELIGIBILITY_TOO_LONG);
  }

  @Test
  void ofAWithdrawnChildOnlyIdentifierTypeAndActionAreRead() {
    var row =
        Row.builder(STUDENT)
            .put("state_student_id", "TX-1")
            .put("state_student_id_type", "01")
            .put("action", "D")
            .put("birth_date", "no date")
            .build();

    assertThat(problems(new StudentRecord(row, List.of()))).isEmpty();
    assertThat(problems(new StudentRecord(changed(row, "state_student_id_type", null), List.of())))
        .containsExactly(Problem.REQUIRED_MISSING);
  }

  @Test
  void ofARowToBeRemovedOnlyTheKeysAreRead() {
    var removal =
        Row.builder(COURSE)
            .put("state_student_id", "TX-1")
            .put("record_key", "c-2")
            .put("action", "D")
            .put("clock_hours", "many")
            .build();

    assertThat(problems(adding(ana, removal))).isEmpty();
    assertThat(problems(adding(ana, changed(removal, "record_key", "c-1"))))
        .containsExactly(Problem.RECORD_KEY_TWICE);
  }

  @Test
  void anUpdateInADeltaMayLeaveOutRowsThatStayAsTheyAre() {
    var update = new StudentRecord(changed(ana.student(), "action", "U"), List.of());

    assertThat(problems(update)).isEmpty();
  }

  @Test
  void aFindingOfADigitGroupDoesNotRepeatTheDigits() {
    var findings = rules.judge(with(ana, STUDENT, "middle_name", "000 00 0000")).findings();

    assertThat(findings).singleElement().extracting(Finding::value).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "birth_date, 2010-02-29", "birth_date, 2010-2-9", "birth_date, 0000-01-01",
    "parent_1_phone, 555-0100", "parent_1_phone, 555010", "parent_1_email, rosa.example.org",
    "parent_1_email, a@b@c", "exchange_id, 023456789015"
  })
  void aValueThatIsNotOfItsFormRejects(String key, String value) {
    assertThat(problems(with(ana, STUDENT, key, value))).contains(Problem.WRONG_TYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "DECIMAL, 0.5, true",
    "DECIMAL, .5, false",
    "DECIMAL, 1., false",
    "DECIMAL, 3, true",
    "INTEGER, -1, false",
    "ZIP, 78557, true",
    "ZIP, 78557-1234, true",
    "ZIP, 785571234, false",
    "NCES_SCHOOL, X-A1, true",
    "NCES_SCHOOL, X-, false",
    "NCES_SCHOOL, X-12345678901, false",
    "NCES_DISTRICT, 482370, false",
    "SCED, 02072, true",
    "SCED, 0207, false",
    "SCED, 02-72, false",
    "CVX, 3, true",
    "CVX, A3, false",
    "YEAR, 20X6, false",
    "YEAR_MONTH, 2025-13, false",
    "YEAR_MONTH, 2025-12, true",
    "EXCHANGE_ID, 123456789015, true",
    "TIMESTAMP, 2026-01-31T18:00:00.123456-06:00, true",
    "TIMESTAMP, 2026-01-31T18:00Z, true",
    "TIMESTAMP, 2026-01-31T18:00:00, false",
    "TIMESTAMP, 2026-01-31, false"
  })
  void eachTypeHasItsForm(ElementType type, String text, boolean holds) {
    assertThat(Forms.hold(type, text)).isEqualTo(holds);
  }

  @Test
  void aDecimalIsBoundByItsDigits() {
    assertThat(problems(with(ana, COURSE, "credits_granted", "1.25"))).isEmpty();
    assertThat(problems(with(ana, COURSE, "credits_granted", "0.125")))
        .containsExactly(Problem.TOO_LONG);
    assertThat(problems(with(ana, COURSE, "credits_granted", "12.25")))
        .containsExactly(Problem.TOO_LONG);
  }

  @Test
  void aChildWithVeryManyFindingsIsRejectedWithTheFirstOfThem() {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < 400; i++) {
      rows.add(changed(row("TX-1", IMMUNIZATION), "source", "9"));
    }

    var judgement = rules.judge(new StudentRecord(ana.student(), rows));

    assertThat(judgement.rejected()).isTrue();
    assertThat(judgement.findings())
        .filteredOn(finding -> finding.severity() == Severity.RECORD_ERROR)
        .hasSize(Verdict.MOST);
    assertThat(judgement.findings().getLast())
        .returns(Problem.MORE_FINDINGS, Finding::problem)
        .returns(List.of("202", "599"), Finding::details);
  }

  private static Arguments broken(
      Problem problem, RecordKind kind, String key, @Nullable String value) {
    return arguments(problem, with(child("TX-1"), kind, key, value));
  }

  private static StudentRecord without(StudentRecord child, RecordKind kind) {
    var rows = child.childRows().stream().filter(row -> row.kind() != kind).toList();
    return new StudentRecord(child.student(), rows);
  }

  private static Row cutShort(Row row) {
    var builder = Row.builder(row.kind()).cutShort(true);
    row.values().forEach(builder::put);
    return builder.build();
  }

  private static List<Element> elementsOfChild(RecordKind kind) {
    return kind == RecordKind.HEADER ? List.of() : Catalogue.published().elements(kind);
  }

  private List<Problem> problems(StudentRecord child) {
    return rules.judge(child).findings().stream().map(Finding::problem).toList();
  }

  private List<Finding> errors(StudentRecord child) {
    return rules.judge(child).findings().stream()
        .filter(finding -> finding.severity() == Severity.RECORD_ERROR)
        .toList();
  }
}

package org.monarca.records.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.monarca.records.Children.adding;
import static org.monarca.records.Children.changed;
import static org.monarca.records.Children.child;
import static org.monarca.records.Children.row;
import static org.monarca.records.Children.with;
import static org.monarca.records.RecordKind.COURSE;
import static org.monarca.records.RecordKind.IMMUNIZATION;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.RecordKind.STUDENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
  void anIdentifierThatLooksLikeASocialSecurityNumberIsNamedOnce() {
    assertThat(rules.judge(child("000-00-0000")).findings())
        .extracting(Finding::problem)
        .containsExactly(Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER);
  }

  @Test
  void theDigitsOfANumberAreCountedBeforeAndBehindThePoint() {
    var said = with(child("TX-1"), RecordKind.COURSE, "credits_granted", "0.525");

    assertThat(rules.judge(said).findings().getFirst().message(Locale.ENGLISH))
        .endsWith("expected: at most 3 digits, no more than 2 of them behind the point.");
  }

  @Test
  void everyConcernAboutAFreeTextSpeaks() {
    var said = "SSN 000-00-0000, undocumented, has asthma";

    var judgement =
        rules.judge(with(child("TX-1"), RecordKind.ENROLLMENT, "enrollment_comment", said));

    assertThat(judgement.findings())
        .extracting(Finding::problem)
        .containsExactly(
            Problem.LOOKS_LIKE_SOCIAL_SECURITY_NUMBER,
            Problem.WORDS_ON_IMMIGRATION,
            Problem.WORDS_OF_A_DIAGNOSIS);
    assertThat(judgement.findings()).extracting(Finding::value).containsOnlyNulls();
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
  void aBirthDateAfterEverythingIsAskedAboutOnce() {
    var lateborn = with(without(ana, IMMUNIZATION), STUDENT, "birth_date", "2025-12-01");

    assertThat(rules.judge(lateborn).findings())
        .filteredOn(finding -> finding.problem() == Problem.EVENT_BEFORE_BIRTH)
        .singleElement()
        .returns("qualifying_arrival_date", Finding::element);
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
        .returns(List.of("400", "800"), Finding::details);
  }

  /** The most rows a child may have, all of one kind and all alike but for their keys. */
  @ParameterizedTest
  @EnumSource(names = {"QUALIFYING_MOVE", "ENROLLMENT", "COURSE", "ASSESSMENT", "IMMUNIZATION"})
  void aChildWithThousandsOfRowsIsJudgedInTheTimeOfItsRows(RecordKind kind) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < 5_000; i++) {
      rows.add(changed(row("TX-1", kind), "record_key", Integer.toString(i)));
    }
    var child = new StudentRecord(ana.student(), rows);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 20; i++) {
            assertThat(rules.judge(child).findings()).isNotEmpty();
          }
        });
  }

  private static StudentRecord without(StudentRecord child, RecordKind kind) {
    var rows = child.childRows().stream().filter(row -> row.kind() != kind).toList();
    return new StudentRecord(child.student(), rows);
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

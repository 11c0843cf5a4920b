package org.monarca.records.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Children;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

/** Every rule has a child that breaks it and nothing else, and one beside it that just holds. */
class RuleTableTest {

  /**
   * What a reader finds, or the exchange, which knows what was sent before; of two children {@link
   * TwinsTest} tells.
   */
  private static final EnumSet<Problem> NOT_OF_ONE_CHILD =
      EnumSet.of(
          Problem.EXCHANGE_ID_UNKNOWN,
          Problem.STUDENT_TWICE,
          Problem.INSERT_OF_KNOWN,
          Problem.UPDATE_OF_UNKNOWN,
          Problem.DELETE_OF_UNKNOWN,
          Problem.EXCHANGE_ID_CONTRADICTED,
          Problem.EARLIER_RECORD_CONTRADICTED,
          Problem.FORMAT_VERSION_UNKNOWN,
          Problem.MULTIPLE_BIRTH_CONTRADICTED,
          Problem.MULTIPLE_BIRTH_UNSAID,
          Problem.WOULD_WAIT_FOR_CONFIRMATION,
          Problem.SET_BY_MAPPING,
          Problem.COLUMN_NOT_MAPPED,
          Problem.FILE_NOT_MAPPED,
          Problem.VALUES_LEFT_OUT,
          Problem.RECORDS_NOT_MEANT,
          Problem.RECORDS_REPEATED,
          Problem.MAPPED_COLUMN_ABSENT,
          Problem.CODE_TRANSLATED,
          Problem.KEY_OF_SEVERAL,
          Problem.RECORD_OF_STUDENT_TWICE,
          Problem.MORE_FINDINGS);

  private final ChildRules rules = new ChildRules(Children.header(), RecordKind::fileName);

  static Stream<Case> cases() {
    return Stream.of(
            ErrorCases.all(),
            StudentCases.all(),
            MoveCases.all(),
            EnrollmentCases.all(),
            CourseCases.all())
        .flatMap(all -> all);
  }

  @Test
  void aChildWithEverythingExpectedHasNoFinding() {
    assertThat(rules.judge(Case.ANA)).isSameAs(Judgement.CLEAN);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aChildThatBreaksOneRuleHasOneFinding(Case broken) {
    var judgement = rules.judge(broken.breaks());

    assertThat(judgement.findings()).extracting(Finding::problem).containsExactly(broken.problem());
    assertThat(judgement.rejected())
        .isEqualTo(broken.problem().severity() == Severity.RECORD_ERROR);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itsNeighbourHoldsEveryRule(Case broken) {
    assertThat(rules.judge(broken.holds()).findings()).isEmpty();
  }

  @Test
  void everyRuleHasItsCase() {
    var shown = cases().map(Case::problem).collect(Collectors.toSet());
    var all =
        Stream.of(Problem.values())
            .filter(problem -> problem.code().matches("MON-[23].*"))
            .filter(problem -> !NOT_OF_ONE_CHILD.contains(problem));

    assertThat(all).allSatisfy(problem -> assertThat(shown).contains(problem));
  }

  @Test
  void everyRuleIsNamedAfterWhatItFinds() {
    var named =
        Stream.concat(
                ChildRules.ALL.stream().map(Rule::finds),
                ValueRules.ALL.stream().map(ValueRule::finds))
            .collect(Collectors.toSet());

    assertThat(cases().map(Case::problem))
        .allSatisfy(problem ->
            assertThat(
                    named.contains(problem)
                        || problem == Problem.REQUIRED_MISSING
                        || problem == Problem.ROW_SHORTER_THAN_HEADING
                        || problem == Problem.ROWS_OF_WITHDRAWN_IGNORED)
                .as(problem.code())
                .isTrue());
  }

  @Test
  void exactlyTheContractsRecordErrorsReject() {
    assertThat(Stream.of(Problem.values()))
        .filteredOn(problem -> problem.severity() == Severity.RECORD_ERROR)
        .extracting(Problem::code)
        .allMatch(code -> code.startsWith("MON-2"))
        .filteredOn(code -> !code.startsWith("MON-21"))
        .as("beside those of layouts that are read by mappings")
        .hasSize(15);
  }
}

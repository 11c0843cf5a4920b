package org.monarca.records.rules;

import java.util.List;
import org.monarca.records.problems.Problem;
import org.monarca.records.reference.Verifications;

/** Warnings about a child as a whole. */
final class StudentRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(Problem.AGE_22_OR_MORE, StudentRules::isUnder22),
          new Rule(Problem.VERIFICATION_1013, StudentRules::isNotVerifiedByImmigrationDocument),
          new Rule(Problem.BIRTH_DATE_LOOKS_FILLED_IN, StudentRules::birthDateIsNotFilledIn),
          new Rule(Problem.NO_QUALIFYING_MOVE, StudentRules::hasSomeMove),
          new Rule(Problem.NO_ENROLLMENT, StudentRules::hasSomeEnrollment),
          new Rule(Problem.ALTERNATE_ID_REPEATS, StudentRules::alternatesAreOthers));

  /** A person is served until the 22nd birthday: ESEA section 1309(3) with 34 CFR 200.103. */
  private static final int AGE_OF_LEAVING = 22;

  private StudentRules() {}

  private static void isUnder22(Child child, Verdict verdict) {
    int age = child.hasBirth() ? Calendar.age(child.birth(), child.day()) : 0;
    if (age >= AGE_OF_LEAVING) {
      verdict.add(
          Problem.AGE_22_OR_MORE, child.student(), Fields.BIRTH_DATE, Integer.toString(age));
    }
  }

  /** No immigration status is kept: the code would tell one, so the finding does not repeat it. */
  private static void isNotVerifiedByImmigrationDocument(Child child, Verdict verdict) {
    if ("1013".equals(child.student().value(Fields.VERIFICATION))) {
      verdict.addUnseen(Problem.VERIFICATION_1013, child.student(), Fields.VERIFICATION);
    }
  }

  /** January 1 is what systems fill in; with a certificate it is a birthday like any other. */
  private static void birthDateIsNotFilledIn(Child child, Verdict verdict) {
    var proof = child.student().value(Fields.VERIFICATION);
    if (child.hasBirth()
        && Calendar.isFirstOfJanuary(child.birth())
        && proof != null
        && Verifications.isWeak(proof)) {
      verdict.add(Problem.BIRTH_DATE_LOOKS_FILLED_IN, child.student(), Fields.BIRTH_DATE, proof);
    }
  }

  private static void hasSomeMove(Child child, Verdict verdict) {
    if (child.isWhole() && child.moves().isEmpty()) {
      verdict.add(Problem.NO_QUALIFYING_MOVE, child.student());
    }
  }

  private static void hasSomeEnrollment(Child child, Verdict verdict) {
    if (child.isWhole() && child.stays().isEmpty()) {
      verdict.add(Problem.NO_ENROLLMENT, child.student());
    }
  }

  /** An alternate identifier that is the child's own again, or stands there twice, says nothing. */
  private static void alternatesAreOthers(Child child, Verdict verdict) {
    for (var row : child.alternates()) {
      var other = row.value(Fields.ALTERNATE);
      if (other != null && other.equals(child.student().stateStudentId())) {
        verdict.add(Problem.ALTERNATE_ID_REPEATS, row, Fields.ALTERNATE);
      }
    }
    Repetitions.of(child.alternates(), Fields.ALTERNATE, Fields.ALTERNATE_TYPE)
        .forEach((row, first) -> verdict.add(Problem.ALTERNATE_ID_REPEATS, row, Fields.ALTERNATE));
  }
}

package org.monarca.records.rules;

import static org.monarca.records.RecordKind.ENROLLMENT;
import static org.monarca.records.RecordKind.QUALIFYING_MOVE;
import static org.monarca.records.RecordKind.STUDENT;

import java.util.List;
import org.monarca.records.Action;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Mode;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;

/** Warnings about a child as a whole. */
final class StudentWarnings {

  static final List<Rule> ALL =
      List.of(
          StudentWarnings::isUnder22,
          StudentWarnings::isNotVerifiedByImmigrationDocument,
          StudentWarnings::hasSomeMove,
          StudentWarnings::hasSomeEnrollment,
          StudentWarnings::rowsAreWhole,
          StudentWarnings::holdsNoSocialSecurityNumber);

  /** A person is served until the 22nd birthday: ESEA section 1309(3) with 34 CFR 200.103. */
  private static final int AGE_OF_LEAVING = 22;

  private static final Element BIRTH_DATE = Catalogue.published().element(STUDENT, "birth_date");
  private static final Element VERIFICATION =
      Catalogue.published().element(STUDENT, "birth_date_verification");

  private StudentWarnings() {}

  private static void isUnder22(Child child, Verdict verdict) {
    var birth = child.birth();
    if (birth != null && Calendar.age(birth, child.day()) >= AGE_OF_LEAVING) {
      var age = Integer.toString(Calendar.age(birth, child.day()));
      verdict.add(Problem.AGE_22_OR_MORE, child.student(), BIRTH_DATE, age);
    }
  }

  /** No immigration status is kept: the code would tell one. */
  private static void isNotVerifiedByImmigrationDocument(Child child, Verdict verdict) {
    if ("1013".equals(child.student().value(VERIFICATION))) {
      verdict.add(Problem.VERIFICATION_1013, child.student(), VERIFICATION);
    }
  }

  private static void hasSomeMove(Child child, Verdict verdict) {
    if (mustBeWhole(child) && child.rows(QUALIFYING_MOVE).isEmpty()) {
      verdict.add(Problem.NO_QUALIFYING_MOVE, child.student());
    }
  }

  private static void hasSomeEnrollment(Child child, Verdict verdict) {
    if (mustBeWhole(child) && child.rows(ENROLLMENT).isEmpty()) {
      verdict.add(Problem.NO_ENROLLMENT, child.student());
    }
  }

  /**
   * In the update of a delta, rows that are not mentioned stay as they are; else what is not sent
   * is not there.
   */
  private static boolean mustBeWhole(Child child) {
    return child.header().mode() == Mode.FULL
        || child.student().action().orElse(Action.UPDATE) == Action.INSERT;
  }

  private static void rowsAreWhole(Child child, Verdict verdict) {
    rowIsWhole(child.student(), verdict);
    child.everyRow().forEach(row -> rowIsWhole(row, verdict));
  }

  private static void rowIsWhole(Row row, Verdict verdict) {
    if (row.cutShort()) {
      verdict.add(Problem.ROW_SHORTER_THAN_HEADING, row);
    }
  }

  private static void holdsNoSocialSecurityNumber(Child child, Verdict verdict) {
    SocialSecurityNumbers.search(child.student(), verdict);
    child.everyRow().forEach(row -> SocialSecurityNumbers.search(row, verdict));
  }
}

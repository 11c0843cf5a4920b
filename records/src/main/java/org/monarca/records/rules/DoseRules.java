package org.monarca.records.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.problems.Problem;
import org.monarca.records.reference.Vaccine;
import org.monarca.records.rules.ValueRule.Check;

/** Warnings about immunizations. */
final class DoseRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(Problem.DOSE_REPEATED, DoseRules::dosesAreDifferent),
          new Rule(Problem.DOSE_AT_UNLIKELY_AGE, DoseRules::ageFitsVaccine));

  private DoseRules() {}

  static @Nullable Check vaccineIsKnown(Element element, Catalogue catalogue) {
    return element.type() == ElementType.CVX ? value -> Vaccine.coded(value) != null : null;
  }

  private static void dosesAreDifferent(Child child, Verdict verdict) {
    Repetitions.of(child.doseRows(), Fields.CVX, Fields.GIVEN)
        .forEach((dose, first) ->
            verdict.add(Problem.DOSE_REPEATED, dose, Fields.CVX, Long.toString(first.line())));
  }

  private static void ageFitsVaccine(Child child, Verdict verdict) {
    if (!child.hasBirth()) {
      return;
    }
    for (var dose : child.doses()) {
      var vaccine = dose.vaccine();
      if (vaccine != null && dose.given() >= child.birth()) {
        int months = Calendar.ageInMonths(child.birth(), dose.given());
        if (!vaccine.isLikelyAt(months)) {
          verdict.add(
              Problem.DOSE_AT_UNLIKELY_AGE,
              dose.row(),
              Fields.GIVEN,
              vaccine.name(),
              Integer.toString(months));
        }
      }
    }
  }
}

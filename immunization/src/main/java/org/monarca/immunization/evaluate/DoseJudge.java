package org.monarca.immunization.evaluate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Reason;
import org.monarca.immunization.Verdict;
import org.monarca.immunization.history.Administered;
import org.monarca.immunization.schedule.Conflict;
import org.monarca.immunization.schedule.IntervalRule;
import org.monarca.immunization.schedule.SeriesDose;
import org.monarca.immunization.schedule.SeriesVaccine;

/**
 * What one dose counts for against one dose of a series (CDSi 6.3 to 6.10).
 *
 * @param before the series as it was evaluated until then
 */
record DoseJudge(Case patient, EvaluatedSeries before, SeriesDose target, Administered dose) {

  EvaluatedDose judge() {
    if (target.inadvertentVaccines().contains(dose.cvx())) {
      return notValid(Reason.INADVERTENT);
    }
    var age = age();
    if (age == Reason.TOO_OLD) {
      return new EvaluatedDose(dose, Verdict.EXTRANEOUS, age);
    }
    if (age == Reason.TOO_YOUNG) {
      return notValid(age);
    }
    var interval = interval();
    if (interval == Reason.TOO_SOON) {
      return notValid(interval);
    }
    if (isInConflict()) {
      return notValid(Reason.CONFLICT);
    }
    var vaccine = vaccine();
    if (vaccine != Reason.AS_RECOMMENDED) {
      return notValid(vaccine);
    }
    boolean grace = age == Reason.GRACE_PERIOD || interval == Reason.GRACE_PERIOD;
    return new EvaluatedDose(
        dose, Verdict.VALID, grace ? Reason.GRACE_PERIOD : Reason.AS_RECOMMENDED);
  }

  private EvaluatedDose notValid(Reason reason) {
    return new EvaluatedDose(dose, Verdict.NOT_VALID, reason);
  }

  /** Table 6-15. */
  private Reason age() {
    var rule = target.ageOn(dose.given()).orElse(null);
    if (rule == null) {
      return Reason.AS_RECOMMENDED;
    }
    if (isBefore(patient.ageDay(rule.absoluteMinimum()))) {
      return Reason.TOO_YOUNG;
    }
    if (isBefore(patient.ageDay(rule.minimum()))) {
      return Reason.GRACE_PERIOD;
    }
    var oldest = patient.ageDay(rule.maximum());
    return oldest == null || dose.given().isBefore(oldest) ? Reason.AS_RECOMMENDED : Reason.TOO_OLD;
  }

  /** All preferable intervals, or else all allowable ones (tables 6-18 and 6-21). */
  private Reason interval() {
    var preferable = preferableInterval();
    if (preferable != Reason.TOO_SOON) {
      return preferable;
    }
    var allowable = target.allowableIntervalsOn(dose.given());
    return !allowable.isEmpty() && allowable.stream().noneMatch(this::isTooSoon)
        ? Reason.AS_RECOMMENDED
        : Reason.TOO_SOON;
  }

  private Reason preferableInterval() {
    var rules = target.preferableIntervalsOn(dose.given());
    if (rules.stream().anyMatch(this::isTooSoon)) {
      return Reason.TOO_SOON;
    }
    return rules.stream().anyMatch(this::isInGrace) ? Reason.GRACE_PERIOD : Reason.AS_RECOMMENDED;
  }

  private boolean isTooSoon(IntervalRule rule) {
    var from = reference(rule);
    return from != null
        && rule.absoluteMinimum() != null
        && isBefore(rule.absoluteMinimum().after(from));
  }

  private boolean isInGrace(IntervalRule rule) {
    var from = reference(rule);
    return from != null && rule.minimum() != null && isBefore(rule.minimum().after(from));
  }

  private @Nullable LocalDate reference(IntervalRule rule) {
    return Intervals.reference(rule.from(), before, earlier(), patient);
  }

  private List<Administered> earlier() {
    return patient.history().all().subList(0, dose.order());
  }

  /** CONFLICT-3, with any dose of the history. */
  private boolean isInConflict() {
    var conflicts = patient.schedule().conflictsOf(dose.cvx());
    for (var other : conflicts.isEmpty() ? List.<Administered>of() : earlier()) {
      for (var conflict : conflicts) {
        if (conflict.previous() == other.cvx() && lies(conflict, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean lies(Conflict conflict, Administered other) {
    var end = wasInvalid(other) ? conflict.end() : conflict.minimumEnd();
    return !isBefore(conflict.begin().after(other.given())) && isBefore(end.after(other.given()));
  }

  private boolean wasInvalid(Administered other) {
    return before.doses().stream()
        .anyMatch(
            evaluated -> evaluated.administered().order() == other.order() && !evaluated.isValid());
  }

  /** Tables 6-26 and 6-29. */
  private Reason vaccine() {
    if (target.preferableVaccines().stream().anyMatch(this::isThis)
        || target.allowableVaccines().stream().anyMatch(this::isThis)) {
      return Reason.AS_RECOMMENDED;
    }
    return isNamed(target.preferableVaccines()) || isNamed(target.allowableVaccines())
        ? Reason.WRONG_AGE_FOR_VACCINE
        : Reason.OTHER_VACCINE;
  }

  private boolean isThis(SeriesVaccine vaccine) {
    return vaccine.cvx() == dose.cvx()
        && vaccine.isOf(dose.dose().manufacturer())
        && vaccine.fits(patient.patient().born(), dose.given());
  }

  private boolean isNamed(List<SeriesVaccine> vaccines) {
    return vaccines.stream()
        .anyMatch(
            vaccine -> vaccine.cvx() == dose.cvx() && vaccine.isOf(dose.dose().manufacturer()));
  }

  private boolean isBefore(@Nullable LocalDate day) {
    return day != null && dose.given().isBefore(day);
  }
}

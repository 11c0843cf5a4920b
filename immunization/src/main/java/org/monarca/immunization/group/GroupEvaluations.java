package org.monarca.immunization.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.DoseEvaluation;
import org.monarca.immunization.Verdict;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.evaluate.EvaluatedDose;
import org.monarca.immunization.forecast.SeriesForecast;
import org.monarca.immunization.schedule.VaccineGroup;

/**
 * What each dose counts for in a vaccine group: what its antigens say by the series that are the
 * patient's. Of several best series of one antigen the one in which the dose counts speaks of it. A
 * dose that must be repeated for one antigen must be repeated; one that counts for any is not
 * extraneous.
 */
final class GroupEvaluations {

  private static final List<Verdict> OF_SERIES =
      List.of(Verdict.VALID, Verdict.EXTRANEOUS, Verdict.NOT_VALID, Verdict.SUBSTANDARD);

  private static final List<Verdict> OF_ANTIGENS =
      List.of(Verdict.SUBSTANDARD, Verdict.NOT_VALID, Verdict.VALID, Verdict.EXTRANEOUS);

  private final Map<String, List<SeriesForecast>> best;
  private final Case patient;
  private final int doses;

  private GroupEvaluations(Map<String, List<SeriesForecast>> best, Case patient) {
    this.best = best;
    this.patient = patient;
    this.doses = patient.history().all().size();
  }

  /** By the place of the dose; groups in the order of the schedule. */
  private record Placed(int order, DoseEvaluation evaluation) {}

  static List<DoseEvaluation> of(
      List<VaccineGroup> groups, Map<String, List<SeriesForecast>> best, Case patient) {
    var evaluations = new GroupEvaluations(best, patient);
    var placed = new ArrayList<Placed>();
    for (var group : groups) {
      for (var dose : evaluations.of(group)) {
        if (dose != null) {
          placed.add(placed(group, dose));
        }
      }
    }
    placed.sort(Comparator.comparingInt(Placed::order));
    return placed.stream().map(Placed::evaluation).toList();
  }

  private static Placed placed(VaccineGroup group, EvaluatedDose dose) {
    return new Placed(
        dose.administered().order(),
        new DoseEvaluation(
            group.name(), dose.administered().dose(), dose.verdict(), dose.reason()));
  }

  private @Nullable EvaluatedDose[] of(VaccineGroup group) {
    var strongest = new @Nullable EvaluatedDose[doses];
    for (var antigen : group.antigens()) {
      merge(strongest, of(antigen), OF_ANTIGENS);
    }
    return strongest;
  }

  private @Nullable EvaluatedDose[] of(String antigen) {
    var strongest = new @Nullable EvaluatedDose[doses];
    for (var forecast : AntigenOutcome.begun(best.getOrDefault(antigen, List.of()), patient)) {
      var one = new @Nullable EvaluatedDose[doses];
      forecast.evaluated().doses().forEach(dose -> one[dose.administered().order()] = dose);
      merge(strongest, one, OF_SERIES);
    }
    return strongest;
  }

  private static void merge(
      @Nullable EvaluatedDose[] strongest,
      @Nullable EvaluatedDose[] others,
      List<Verdict> byStrength) {
    for (int i = 0; i < others.length; i++) {
      var other = others[i];
      var so = strongest[i];
      if (other != null
          && (so == null
              || byStrength.indexOf(other.verdict()) < byStrength.indexOf(so.verdict()))) {
        strongest[i] = other;
      }
    }
  }
}

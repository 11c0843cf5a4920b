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
 * What each dose counts for in a vaccine group: what its antigens say by the series that is the
 * patient's. A dose that must be repeated for one of them must be repeated; one that counts for any
 * is not extraneous.
 */
final class GroupEvaluations {

  private static final List<Verdict> STRONGEST =
      List.of(Verdict.SUBSTANDARD, Verdict.NOT_VALID, Verdict.VALID, Verdict.EXTRANEOUS);

  /** By the place of the dose; groups in the order of the schedule. */
  private record Placed(int order, DoseEvaluation evaluation) {}

  private GroupEvaluations() {}

  static List<DoseEvaluation> of(
      List<VaccineGroup> groups, Map<String, SeriesForecast> byAntigen, Case patient) {
    var placed = new ArrayList<Placed>();
    for (var group : groups) {
      for (var dose : strongest(group, byAntigen, patient.history().all().size())) {
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

  private static @Nullable EvaluatedDose[] strongest(
      VaccineGroup group, Map<String, SeriesForecast> byAntigen, int doses) {
    var strongest = new @Nullable EvaluatedDose[doses];
    for (var antigen : group.antigens()) {
      var forecast = byAntigen.get(antigen);
      for (var dose : forecast == null ? List.<EvaluatedDose>of() : forecast.evaluated().doses()) {
        int order = dose.administered().order();
        var other = strongest[order];
        if (other == null || weight(dose) < weight(other)) {
          strongest[order] = dose;
        }
      }
    }
    return strongest;
  }

  private static int weight(EvaluatedDose dose) {
    return STRONGEST.indexOf(dose.verdict());
  }
}

package org.monarca.exchange.identity.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A group of names for whom linkage does worse than for the group for whom it does best, by more
 * than chance explains.
 */
public record Gap(
    Measure measure, NameGroup group, Estimate estimate, NameGroup best, Estimate bestEstimate) {

  /** Fewer cases say nothing, whatever their interval. */
  static final int LEAST_CASES = 30;

  static List<Gap> among(Map<NameGroup, Figures> groups) {
    var gaps = new ArrayList<Gap>();
    for (var measure : Measure.values()) {
      gaps.addAll(among(measure, groups));
    }
    return gaps;
  }

  private record Standing(NameGroup group, Estimate estimate) {}

  /** Measured against the group whose interval lies highest. */
  private static List<Gap> among(Measure measure, Map<NameGroup, Figures> groups) {
    var standings =
        groups.entrySet().stream()
            .flatMap(entry ->
                measure.of(entry.getValue()).stream()
                    .map(estimate -> new Standing(entry.getKey(), estimate)))
            .filter(standing -> standing.estimate().of() >= LEAST_CASES)
            .toList();
    return standings.stream()
        .max(Comparator.comparingDouble(standing -> standing.estimate().low()))
        .map(best -> below(measure, best, standings))
        .orElse(List.of());
  }

  private static List<Gap> below(Measure measure, Standing best, List<Standing> standings) {
    return standings.stream()
        .filter(standing -> standing.estimate().liesBelow(best.estimate()))
        .map(standing ->
            new Gap(measure, standing.group(), standing.estimate(), best.group(), best.estimate()))
        .toList();
  }
}

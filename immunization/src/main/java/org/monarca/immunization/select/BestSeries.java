package org.monarca.immunization.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.monarca.immunization.evaluate.Case;
import org.monarca.immunization.forecast.SeriesForecast;
import org.monarca.immunization.schedule.Series;

/** Which of an antigen's series are the patient's (CDSi 8). */
public final class BestSeries {

  private BestSeries() {}

  /** The best series, at most one for each series group. */
  public static List<SeriesForecast> of(List<SeriesForecast> forecasts, Case patient) {
    var groups =
        forecasts.stream()
            .map(forecast -> new Candidate(forecast, patient))
            .collect(
                Collectors.groupingBy(
                    one -> one.series().selection().group(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    var prioritized = new ArrayList<Candidate>();
    groups.values().forEach(group -> prioritized(group).ifPresent(prioritized::add));
    return prioritized.stream()
        .filter(one -> isBest(one, prioritized))
        .map(Candidate::forecast)
        .toList();
  }

  /** Tables 8-3 and 8-5. */
  private static Optional<Candidate> prioritized(List<Candidate> group) {
    var standard = group.stream().filter(one -> one.series().selection().isDefault()).findFirst();
    var scorable = Scorable.of(group);
    if (scorable.isEmpty()) {
      return standard;
    }
    if (scorable.size() == 1) {
      return Optional.of(scorable.getFirst());
    }
    var complete = those(scorable, Candidate::isComplete);
    if (!complete.isEmpty()) {
      return Optional.of(Points.bestComplete(complete));
    }
    var inProcess = those(scorable, Candidate::isInProcess);
    if (!inProcess.isEmpty()) {
      return Optional.of(Points.bestInProcess(inProcess));
    }
    return standard.or(() -> Optional.of(Points.bestWithoutDoses(scorable)));
  }

  private static List<Candidate> those(List<Candidate> all, Predicate<Candidate> wanted) {
    return all.stream().filter(wanted).toList();
  }

  /** Table 8-14. */
  private static boolean isBest(Candidate one, List<Candidate> prioritized) {
    if (one.isComplete()) {
      return true;
    }
    var equivalent =
        those(
            prioritized,
            other ->
                one.series()
                    .selection()
                    .equivalentGroups()
                    .contains(other.series().selection().group()));
    if (equivalent.stream().anyMatch(Candidate::isComplete)) {
      return false;
    }
    return switch (one.series().type()) {
      case EVALUATION_ONLY -> false;
      case RISK -> true;
      case STANDARD ->
          equivalent.stream().noneMatch(other -> other.series().type() == Series.Type.RISK);
    };
  }
}

package org.monarca.immunization.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.Verdict;
import org.monarca.immunization.schedule.Series;
import org.monarca.immunization.schedule.SeriesDose;

/** How far the evaluation of a series is. */
final class Progress {

  private final Series series;
  private final List<EvaluatedDose> doses = new ArrayList<>();
  private final List<TargetDose> passed = new ArrayList<>();
  private int next;

  Progress(Series series) {
    this.series = series;
  }

  @Nullable SeriesDose target() {
    return next < series.doses().size() ? series.doses().get(next) : null;
  }

  void skip(SeriesDose target) {
    passed.add(new TargetDose(target, null));
    next++;
  }

  /** A recurring dose stays the target when it is satisfied. */
  void note(SeriesDose target, EvaluatedDose dose) {
    doses.add(dose);
    if (dose.verdict() == Verdict.VALID) {
      passed.add(new TargetDose(target, dose.administered()));
      next += target.recurring() ? 0 : 1;
    }
  }

  void note(EvaluatedDose dose) {
    doses.add(dose);
  }

  EvaluatedSeries soFar() {
    return new EvaluatedSeries(series, List.copyOf(doses), List.copyOf(passed), next);
  }
}

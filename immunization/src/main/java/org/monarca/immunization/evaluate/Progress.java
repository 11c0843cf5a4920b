package org.monarca.immunization.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.monarca.immunization.Verdict;
import org.monarca.immunization.schedule.Series;
import org.monarca.immunization.schedule.SeriesDose;

/** How far the evaluation of a series is. */
final class Progress {

  private final Series series;
  private final List<EvaluatedDose> doses = new ArrayList<>();
  private List<TargetDose> passed = new ArrayList<>();
  private int next;

  Progress(Series series) {
    this.series = series;
  }

  /** Goes on from where doses were skipped. */
  void skipTo(EvaluatedSeries skipped) {
    if (skipped.next() > next) {
      passed = new ArrayList<>(skipped.passed());
      next = skipped.next();
    }
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

  /** Good until the next dose is noted. */
  EvaluatedSeries soFar() {
    return new EvaluatedSeries(
        series, Collections.unmodifiableList(doses), Collections.unmodifiableList(passed), next);
  }
}

package org.monarca.immunization.evaluate;

import org.monarca.immunization.Reason;
import org.monarca.immunization.Verdict;
import org.monarca.immunization.history.Administered;
import org.monarca.immunization.schedule.Series;

/** Sets a patient's doses against a series, one after another (CDSi 4.4, figure 4-6). */
public final class SeriesEvaluation {

  private final Case patient;
  private final Skips skips;
  private final Progress progress;

  private SeriesEvaluation(Case patient, Skips skips, Series series) {
    this.patient = patient;
    this.skips = skips;
    this.progress = new Progress(series);
  }

  /** Evaluates a series. */
  public static EvaluatedSeries of(Series series, Case patient, Skips skips) {
    var evaluation = new SeriesEvaluation(patient, skips, series);
    patient.history().of(series.antigen()).forEach(evaluation::evaluate);
    return evaluation.progress.soFar();
  }

  private void evaluate(Administered dose) {
    if (dose.dose().substandard()) {
      progress.note(new EvaluatedDose(dose, Verdict.SUBSTANDARD, Reason.SUBSTANDARD));
      return;
    }
    var before = progress.soFar();
    var target = before.target();
    while (target != null && skips.evaluation(before, target, dose)) {
      before = before.skipped();
      target = before.target();
    }
    progress.skipTo(before);
    if (target == null) {
      progress.note(new EvaluatedDose(dose, Verdict.EXTRANEOUS, Reason.SERIES_OVER));
    } else {
      progress.note(target, new DoseJudge(patient, before, target, dose).judge());
    }
  }
}

package org.monarca.immunization.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.history.Administered;
import org.monarca.immunization.schedule.Series;
import org.monarca.immunization.schedule.SeriesDose;

/**
 * A series with the patient's doses set against it.
 *
 * @param doses every dose that was set against it, the earliest first
 * @param passed its doses that are satisfied or skipped, in order; a recurring one as often as it
 *     was
 * @param next the place of the dose that is not; as many as there are doses when none is left
 */
public record EvaluatedSeries(
    Series series, List<EvaluatedDose> doses, List<TargetDose> passed, int next) {

  /** The doses that are neither satisfied nor skipped. */
  public List<SeriesDose> unsatisfied() {
    return series.doses().subList(next, series.doses().size());
  }

  /** The dose that the next vaccine is set against; null when none is left. */
  public @Nullable SeriesDose target() {
    return next < series.doses().size() ? series.doses().get(next) : null;
  }

  /** The same without the dose that is next: it is not needed. */
  public EvaluatedSeries skipped() {
    var more = new ArrayList<>(passed);
    more.add(new TargetDose(series.doses().get(next), null));
    return new EvaluatedSeries(series, doses, more, next + 1);
  }

  /** How many doses are satisfied (SELECTB-21). */
  public int validDoses() {
    int valid = 0;
    for (var target : passed) {
      valid += target.satisfiedBy() == null ? 0 : 1;
    }
    return valid;
  }

  /** The first day of a valid dose. */
  public Optional<LocalDate> firstValid() {
    return doses.stream()
        .filter(EvaluatedDose::isValid)
        .map(dose -> dose.administered().given())
        .findFirst();
  }

  /** The dose that satisfied one of the series; the latest where it recurs. */
  @Nullable Administered satisfying(int number) {
    Administered latest = null;
    for (var target : passed) {
      if (target.dose().number() == number && target.satisfiedBy() != null) {
        latest = target.satisfiedBy();
      }
    }
    return latest;
  }
}

package org.monarca.immunization.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.history.Administered;
import org.monarca.immunization.schedule.Series;
import org.monarca.immunization.schedule.SeriesDose;

/**
 * A series with the patient's doses set against it. Immutable.
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

  /** The dose that is set against the next vaccine. */
  public Optional<SeriesDose> target() {
    return unsatisfied().stream().findFirst();
  }

  /** The same without the dose that is next: it is not needed. */
  public EvaluatedSeries skipped() {
    var skipped = new TargetDose(series.doses().get(next), null);
    return new EvaluatedSeries(
        series, doses, Stream.concat(passed.stream(), Stream.of(skipped)).toList(), next + 1);
  }

  /** The doses that are satisfied. */
  public Stream<TargetDose> satisfied() {
    return passed.stream().filter(target -> target.satisfiedBy() != null);
  }

  /** How many doses are satisfied (SELECTB-21). */
  public int validDoses() {
    return (int) satisfied().count();
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
    return satisfied()
        .filter(target -> target.dose().number() == number)
        .map(target -> Objects.requireNonNull(target.satisfiedBy()))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}

package org.monarca.immunization.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.monarca.immunization.history.Administered;
import org.monarca.immunization.schedule.ConditionalSkip;
import org.monarca.immunization.schedule.SeriesDose;
import org.monarca.immunization.schedule.SkipCondition;

/**
 * Whether a dose of a series can be skipped (CDSi 6.2, 7.1, 7.6).
 *
 * @param completeGroups series groups of the antigen of which a series is complete
 */
public record Skips(Case patient, Set<String> completeGroups) {

  /**
   * Whether the dose that is next is not needed.
   *
   * @param until doses of the whole history before this one in order count
   */
  boolean evaluation(EvaluatedSeries series, SeriesDose target, Administered until) {
    if (target.skips().isEmpty()) {
      return false;
    }
    var before = patient.history().all().subList(0, until.order());
    return canSkip(
        target, ConditionalSkip.Context.EVALUATION, new At(series, before, until.given()));
  }

  /** Whether the dose that is next need not be forecast when it were given on a day. */
  public boolean forecast(EvaluatedSeries series, SeriesDose target, LocalDate day) {
    return !target.skips().isEmpty()
        && canSkip(
            target, ConditionalSkip.Context.FORECAST, new At(series, patient.history().all(), day));
  }

  /** What is known when it is asked: the series so far, the doses so far, the reference date. */
  private record At(EvaluatedSeries series, List<Administered> doses, LocalDate day) {}

  private boolean canSkip(SeriesDose target, ConditionalSkip.Context context, At at) {
    return target.skips().stream()
        .filter(skip -> skip.context().covers(context))
        .anyMatch(skip -> skip.logic().met(skip.sets(), set -> isMet(set, at)));
  }

  private boolean isMet(ConditionalSkip.SkipSet set, At at) {
    return set.logic().met(set.conditions(), condition -> isMet(condition, at));
  }

  private boolean isMet(SkipCondition condition, At at) {
    return switch (condition) {
      case SkipCondition.Age age -> patient.isAged(age.begin(), age.end(), at.day());
      case SkipCondition.Interval interval -> hasPassed(interval, at);
      case SkipCondition.CompletedSeries completed ->
          completed.seriesGroups().stream().anyMatch(completeGroups::contains);
      case SkipCondition.Count count -> count.comparison().holds(number(count, at), count.count());
    };
  }

  private static boolean hasPassed(SkipCondition.Interval condition, At at) {
    var doses = at.series().doses();
    return !doses.isEmpty()
        && !at.day().isBefore(condition.interval().after(doses.getLast().administered().given()));
  }

  /**
   * CONDSKIP-1. Doses of any vaccine named count, whether or not they hold this antigen; two of one
   * day are one.
   */
  private int number(SkipCondition.Count count, At at) {
    int number = 0;
    if (count.validOnly() || count.cvx().isEmpty()) {
      for (var dose : at.series().doses()) {
        boolean wanted = dose.isValid() || !count.validOnly();
        number += wanted && counts(count, dose.administered()) ? 1 : 0;
      }
    } else {
      LocalDate last = null;
      for (var dose : at.doses()) {
        if (counts(count, dose) && !dose.given().equals(last)) {
          last = dose.given();
          number++;
        }
      }
    }
    return number;
  }

  private boolean counts(SkipCondition.Count count, Administered dose) {
    var day = dose.given();
    return (count.cvx().isEmpty() || count.cvx().contains(dose.cvx()))
        && patient.isAged(count.begin(), count.end(), day)
        && !day.isBefore(count.from())
        && day.isBefore(count.until());
  }
}

package org.monarca.immunization.schedule;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long after another dose, or after something else, a dose is given.
 *
 * @param priority whether it goes before what other antigens of the vaccine group ask for
 */
public record IntervalRule(
    Validity validity,
    From from,
    @Nullable Period absoluteMinimum,
    @Nullable Period minimum,
    @Nullable Period earliestRecommended,
    @Nullable Period latestRecommended,
    boolean priority) {

  /** What an interval is counted from. */
  public sealed interface From {

    /** The dose before. */
    record PreviousDose() implements From {}

    /** The dose that satisfied a target dose of the series. */
    record TargetDose(int number) implements From {}

    /** The latest dose of one of these vaccines. */
    record MostRecent(Set<Integer> cvx) implements From {}

    /** The latest of these observations. */
    record Observed(Set<String> codes) implements From {}
  }
}

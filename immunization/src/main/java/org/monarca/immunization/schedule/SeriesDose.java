package org.monarca.immunization.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One dose of a series and everything that is asked of it. */
public record SeriesDose(
    int number,
    List<AgeRule> ages,
    List<IntervalRule> preferableIntervals,
    List<IntervalRule> allowableIntervals,
    List<SeriesVaccine> preferableVaccines,
    List<SeriesVaccine> allowableVaccines,
    Set<Integer> inadvertentVaccines,
    List<ConditionalSkip> skips,
    boolean recurring,
    @Nullable Season season) {

  /** The ages in force on a day. */
  public Optional<AgeRule> ageOn(LocalDate day) {
    for (var age : ages) {
      if (age.validity().holds(day)) {
        return Optional.of(age);
      }
    }
    return Optional.empty();
  }

  /** Intervals in force on a day. */
  public List<IntervalRule> preferableIntervalsOn(LocalDate day) {
    return inForce(preferableIntervals, day);
  }

  /** Intervals in force on a day that are good enough. */
  public List<IntervalRule> allowableIntervalsOn(LocalDate day) {
    return inForce(allowableIntervals, day);
  }

  /** Nearly always all of them. */
  private static List<IntervalRule> inForce(List<IntervalRule> rules, LocalDate day) {
    for (var rule : rules) {
      if (!rule.validity().holds(day)) {
        return rules.stream().filter(other -> other.validity().holds(day)).toList();
      }
    }
    return rules;
  }
}

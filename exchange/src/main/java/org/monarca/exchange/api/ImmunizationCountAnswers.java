package org.monarca.exchange.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.health.history.ImmunizationCounts;
import org.monarca.exchange.health.history.NotForecast;
import org.monarca.exchange.health.history.Standing;

/** How many children stand how with their vaccines, snake case. */
final class ImmunizationCountAnswers {

  private ImmunizationCountAnswers() {}

  /**
   * Numbers alone.
   *
   * @param schedule the version of CDC's supporting data
   * @param notForecast of how many nothing is said to be due, and why; they stand in no vaccine
   *     group
   * @param nothingDue of how many others nothing is to be given that day
   */
  record Counts(
      String state,
      @JsonProperty("as_of") LocalDate asOf,
      String schedule,
      String advice,
      long children,
      @JsonProperty("not_forecast") Map<String, Long> notForecast,
      @JsonProperty("nothing_due") long nothingDue,
      @JsonProperty("vaccine_groups") List<Group> groups) {

    static Counts of(String state, LocalDate day, String schedule, ImmunizationCounts counts) {
      return new Counts(
          state,
          day,
          schedule,
          ImmunizationAnswers.ADVICE,
          counts.children(),
          all(NotForecast.values(), counts.notForecast()),
          counts.nothingDue(),
          counts.groups().entrySet().stream()
              .map(group -> new Group(group.getKey(), all(Standing.values(), group.getValue())))
              .toList());
    }
  }

  /**
   * A vaccine group.
   *
   * @param standings how many children stand so, by the status that a child's own forecast has
   */
  record Group(@JsonProperty("vaccine_group") String group, Map<String, Long> standings) {}

  /** None is told too. */
  private static <E extends Enum<E>> Map<String, Long> all(E[] values, Map<E, Long> counted) {
    var all = new LinkedHashMap<String, Long>();
    for (var value : values) {
      all.put(ImmunizationAnswers.code(value), counted.getOrDefault(value, 0L));
    }
    return all;
  }
}

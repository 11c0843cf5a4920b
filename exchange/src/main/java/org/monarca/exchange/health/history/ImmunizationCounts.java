package org.monarca.exchange.health.history;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many children stand how with their vaccines. Numbers alone: it says of no child how it
 * stands.
 *
 * @param children all of them
 * @param notForecast of whom nothing is said, and why; they stand in no vaccine group
 * @param nothingDue of whom something is said, and nothing is to be given that day
 * @param groups by vaccine group, as CDC names it, in the order of the pages. Of one that is not
 *     for everybody stand there those who were given a dose of it
 */
public record ImmunizationCounts(
    long children,
    Map<NotForecast, Long> notForecast,
    long nothingDue,
    Map<String, Map<Standing, Long>> groups) {

  /** Of these histories, each of one child. */
  public static ImmunizationCounts of(Stream<ImmunizationHistory> histories) {
    return histories.collect(Tally::new, Tally::add, Tally::add).counts();
  }

  /** What has been counted so far. */
  private static final class Tally {

    private static final Comparator<String> ORDER =
        Comparator.comparingInt(VaccineGroups::place).thenComparing(Comparator.naturalOrder());

    private final Map<NotForecast, Long> notForecast = new EnumMap<>(NotForecast.class);
    private final Map<String, Map<Standing, Long>> groups = new TreeMap<>(ORDER);
    private long children;
    private long nothingDue;

    void add(ImmunizationHistory history) {
      children++;
      var why = history.notForecast();
      if (why.isPresent()) {
        notForecast.merge(why.get(), 1L, Long::sum);
        return;
      }
      if (history.due().isEmpty()) {
        nothingDue++;
      }
      history.groups().forEach(group -> of(group.group()).merge(group.standing(), 1L, Long::sum));
    }

    void add(Tally other) {
      children += other.children;
      nothingDue += other.nothingDue;
      other.notForecast.forEach((why, many) -> notForecast.merge(why, many, Long::sum));
      other.groups.forEach((group, standings) ->
          standings.forEach((standing, many) -> of(group).merge(standing, many, Long::sum)));
    }

    private Map<Standing, Long> of(String group) {
      return groups.computeIfAbsent(group, one -> new EnumMap<>(Standing.class));
    }

    ImmunizationCounts counts() {
      return new ImmunizationCounts(
          children, Map.copyOf(notForecast), nothingDue, Collections.unmodifiableMap(groups));
    }
  }
}

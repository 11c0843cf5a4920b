package org.monarca.exchange.protection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Numbers of children whom the trail does not name to a reader.
 *
 * @param always of those that are protected
 * @param before of those under whose number a protected one stood until that moment
 */
public record KeptNumbers(Set<String> always, Map<String, Instant> before) {

  public KeptNumbers {
    always = Set.copyOf(always);
    before = Map.copyOf(before);
  }

  /** Those that are not named in what was written at that moment. */
  public Set<String> at(Instant moment) {
    var all = new HashSet<>(always);
    before.forEach((number, until) -> {
      if (moment.isBefore(until)) {
        all.add(number);
      }
    });
    return all;
  }

  /** From when on something is told of all of these numbers. */
  public Instant toldFrom(Collection<String> numbers) {
    return numbers.stream()
        .map(number -> before.getOrDefault(number, Instant.EPOCH))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }
}

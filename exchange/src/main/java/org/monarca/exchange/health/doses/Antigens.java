package org.monarca.exchange.health.doses;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.immunization.schedule.Association;
import org.monarca.immunization.schedule.Schedule;

/** Which antigens the vaccine of a telling holds, by the schedule. */
final class Antigens {

  private final Map<Integer, Set<String>> held = new HashMap<>();

  Antigens(Schedule schedule) {
    schedule
        .associations()
        .forEach((cvx, parts) ->
            held.put(cvx, parts.stream().map(Association::antigen).collect(Collectors.toSet())));
  }

  /** None of a vaccine that is not known. */
  Set<String> of(Telling telling) {
    @Nullable Integer cvx = telling.cvx();
    return cvx == null ? Set.of() : held.getOrDefault(cvx, Set.of());
  }

  /** Whether the one is the vaccine of the other, or a part of it. */
  boolean holds(Telling whole, Telling part) {
    var parts = of(part);
    return whole.cvx() != null
        && (Objects.equals(whole.cvx(), part.cvx())
            || (!parts.isEmpty() && of(whole).containsAll(parts)));
  }

  /** Whether either is the vaccine of the other, or a part of it. */
  boolean areOneVaccine(Telling one, Telling other) {
    return holds(one, other) || holds(other, one);
  }
}

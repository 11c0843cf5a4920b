package org.monarca.exchange.health.history;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.immunization.schedule.Association;
import org.monarca.immunization.schedule.Schedule;
import org.monarca.immunization.schedule.VaccineGroup;

/** Of each vaccine the groups of which it holds every antigen, by the schedule. */
final class WholeGroups {

  private final Map<Integer, Set<String>> groups = new HashMap<>();

  WholeGroups(Schedule schedule) {
    schedule
        .associations()
        .forEach((cvx, parts) -> {
          var held = parts.stream().map(Association::antigen).collect(Collectors.toSet());
          groups.put(
              cvx,
              schedule.groups().stream()
                  .filter(group -> held.containsAll(group.antigens()))
                  .map(VaccineGroup::name)
                  .collect(Collectors.toUnmodifiableSet()));
        });
  }

  Set<String> of(int cvx) {
    return groups.getOrDefault(cvx, Set.of());
  }
}

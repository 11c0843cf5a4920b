package org.monarca.population.journeys;

import java.util.List;
import org.monarca.population.people.Child;

/** All stays of a family, the earliest first; at least one. */
public record Journey(List<Stay> stays) {

  public Journey {
    stays = List.copyOf(stays);
  }

  /**
   * The stays of this child as a migratory one: from its first qualifying move on; empty when it
   * was born after the last.
   */
  public List<Stay> of(Child child) {
    int first = 0;
    while (first < stays.size() && !makesMigratory(stays.get(first), child)) {
      first++;
    }
    return stays.subList(first, stays.size());
  }

  private static boolean makesMigratory(Stay stay, Child child) {
    return stay.qualifying() && stay.arrival().isAfter(child.birth());
  }
}

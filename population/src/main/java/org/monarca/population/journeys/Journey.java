package org.monarca.population.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.people.Child;

/** All stays of a family, the earliest first; at least one. */
public record Journey(List<Stay> stays) {

  public Journey {
    stays = List.copyOf(stays);
  }

  /** The stays this child was there for; at least one. */
  public List<Stay> of(Child child) {
    return stays.stream()
        .filter(stay -> stay.reaches(child.birth()))
        .map(stay -> stay.since(child.birth()))
        .toList();
  }

  /** Keeps the last stay open when a child was born too late to have been there. */
  Journey lastingFor(LocalDate youngestBirth) {
    var last = stays.getLast();
    if (last.reaches(youngestBirth)) {
      return this;
    }
    var changed = new ArrayList<>(stays);
    changed.set(stays.size() - 1, last.open());
    return new Journey(changed);
  }
}

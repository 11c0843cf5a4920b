package org.monarca.population.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.monarca.population.places.Place;

/**
 * Children who travel together.
 *
 * @param origin where the family lived before its first move
 * @param children at least one, in order of their numbers
 */
public record Family(long number, Place origin, List<Child> children) {

  /** No family has more children, so that numbers of children never meet. */
  static final int MOST_CHILDREN = 8;

  public Family {
    children = List.copyOf(children);
  }

  public LocalDate youngestBirth() {
    return children.stream().map(Child::birth).max(Comparator.naturalOrder()).orElseThrow();
  }
}

package org.monarca.population.people;

import java.util.List;
import org.monarca.population.work.Livelihood;

/**
 * Children who travel together.
 *
 * @param children in order of their numbers; at least one
 */
public record Family(Tenure tenure, Livelihood livelihood, List<Child> children) {

  /** No family has more children, so that numbers of children never meet. */
  static final int MOST_CHILDREN = 16;

  public Family {
    children = List.copyOf(children);
  }

  /** The family's number, the same in every run with the same seed. */
  public long number() {
    return tenure.family();
  }
}

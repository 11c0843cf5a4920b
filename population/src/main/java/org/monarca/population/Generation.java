package org.monarca.population;

import java.util.List;
import org.monarca.population.states.Told;

/**
 * Children of one cabin with what every State tells of each, in order of the children.
 *
 * @param lives what they really are, as many as children
 */
record Generation(List<Life> lives, List<List<Told>> children) {

  Generation first(int number) {
    return number < children.size()
        ? new Generation(lives.subList(0, number), children.subList(0, number))
        : this;
  }
}

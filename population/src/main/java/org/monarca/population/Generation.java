package org.monarca.population;

import java.util.List;
import org.monarca.population.states.Told;

/** Children of one family with what every State tells of each, in order of the children. */
record Generation(List<List<Told>> children) {

  Generation first(int number) {
    return number < children.size() ? new Generation(children.subList(0, number)) : this;
  }
}

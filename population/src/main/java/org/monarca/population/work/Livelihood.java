package org.monarca.population.work;

import java.util.List;
import org.monarca.population.names.Tradition;
import org.monarca.population.places.Place;
import org.monarca.population.places.Region;

/**
 * How one family earns its living.
 *
 * @param base where it lives when it does not travel
 * @param stops where it works in a season, in order, without the base; empty where it has none
 * @param months the month of each move: to every stop, then home; as many as stops and one
 * @param origin where it lived before all this
 */
public record Livelihood(
    Way way,
    Region base,
    List<Region> stops,
    List<Integer> months,
    Place origin,
    Tradition tradition) {

  public Livelihood {
    stops = List.copyOf(stops);
    months = List.copyOf(months);
  }
}

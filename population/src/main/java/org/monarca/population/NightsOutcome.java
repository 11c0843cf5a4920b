package org.monarca.population;

import java.util.List;
import org.monarca.population.nights.Delivery;

/**
 * What was written for a run of nights.
 *
 * @param children distinct children of whom the States tell on the last night
 * @param everTold distinct children of whom they told on any night
 * @param deliveries every arrival of a file, in order
 */
public record NightsOutcome(long children, long everTold, List<Delivery> deliveries) {

  public NightsOutcome {
    deliveries = List.copyOf(deliveries);
  }
}

package org.monarca.population.journeys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.places.Place;
import org.monarca.population.places.Town;

/**
 * A time in one town.
 *
 * @param departure the day of leaving, null when the family stays for good
 * @param from where the family came from
 * @param qualifying whether the move was made for work that qualifies (34 CFR 200.81)
 */
public record Stay(
    Town town, LocalDate arrival, @Nullable LocalDate departure, Place from, boolean qualifying) {

  /** Whether it lasts beyond that day. */
  public boolean lastsBeyond(LocalDate day) {
    return departure == null || departure.isAfter(day);
  }
}

package org.monarca.population.journeys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.places.Place;
import org.monarca.population.places.Town;

/**
 * A time in one town.
 *
 * @param departure the day of leaving, null while the family is there
 * @param from where the family came from
 * @param qualifying whether the move was made for work that qualifies (34 CFR 200.81)
 */
public record Stay(
    Town town, LocalDate arrival, @Nullable LocalDate departure, Place from, boolean qualifying) {

  /** The part of this stay that a child born on that day was there for. */
  public Stay since(LocalDate birth) {
    return birth.isAfter(arrival) ? new Stay(town, birth, departure, from, false) : this;
  }

  /** Whether somebody born on that day was there at all, with a fortnight to be noticed. */
  public boolean reaches(LocalDate birth) {
    return departure == null || departure.isAfter(birth.plusDays(14));
  }

  Stay open() {
    return new Stay(town, arrival, null, from, qualifying);
  }
}

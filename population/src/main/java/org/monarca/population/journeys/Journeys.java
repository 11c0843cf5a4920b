package org.monarca.population.journeys;

import org.monarca.population.chance.Chance;
import org.monarca.population.people.Family;
import org.monarca.population.places.Atlas;

/** Plans journeys. Immutable: one instance serves every thread. */
public final class Journeys {

  private static final int PURPOSE = 2;

  private final Atlas atlas;
  private final long seed;

  public Journeys(Atlas atlas, long seed) {
    this.atlas = atlas;
    this.seed = seed;
  }

  /** Where this family has been and will be; always the same. */
  public Journey journey(Family family) {
    var chance = Chance.of(seed, PURPOSE, family.number());
    return new Journey(new Itinerary(atlas, family, chance).stays());
  }
}

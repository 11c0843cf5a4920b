package org.monarca.population;

import org.monarca.population.journeys.Journeys;
import org.monarca.population.names.Names;
import org.monarca.population.people.Families;
import org.monarca.population.places.Atlas;
import org.monarca.population.states.Registrars;

/** Everything that a family's records follow from, given its number. Serves every thread. */
final class World {

  private final Families families;
  private final Journeys journeys;
  private final Registrars registrars;

  /**
   * @throws IllegalArgumentException when a State of the settings does not exist
   */
  World(Settings settings) {
    var names = Names.published();
    var atlas = Atlas.published();
    var states = settings.states().stream().map(atlas::fetch).toList();
    this.families = new Families(names, atlas, settings.seed(), settings.asOf());
    this.journeys = new Journeys(atlas, states, settings.seed(), settings.asOf());
    this.registrars = new Registrars(names, settings.errors(), settings.seed(), settings.asOf());
  }

  Generation generation(long number) {
    var family = families.family(number);
    var journey = journeys.journey(family);
    return new Generation(
        family.children().stream().map(child -> registrars.of(child, journey.of(child))).toList());
  }
}

package org.monarca.population.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Weighted;
import org.monarca.population.people.Family;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.UsState;

/** Plans journeys through the chosen States. Immutable: one instance serves every thread. */
public final class Journeys {

  private static final int PURPOSE = 2;

  /** Of 100 families, those with one, two, three and four States, added up. */
  private static final int[] STATES_UP_TO = {55, 86, 96, 100};

  private final Atlas atlas;
  private final List<UsState> states;
  private final Weighted<UsState> weighted;
  private final long seed;
  private final LocalDate asOf;

  /** Families travel among {@code states} only, of which there is at least one. */
  public Journeys(Atlas atlas, List<UsState> states, long seed, LocalDate asOf) {
    this.atlas = atlas;
    this.states = List.copyOf(states);
    this.weighted = Weighted.of(states, UsState::weight);
    this.seed = seed;
    this.asOf = asOf;
  }

  /** Where this family has been; always the same. */
  public Journey journey(Family family) {
    var chance = Chance.of(seed, PURPOSE, family.number());
    var circuit = circuit(chance);
    var route = new Route(atlas, family.origin(), asOf, chance);
    var stays = circuit.size() == 1 ? route.settling(circuit.getFirst()) : route.circling(circuit);
    return new Journey(stays).lastingFor(family.youngestBirth());
  }

  /** The States of the family, its home first; the others mostly of the same stream. */
  private List<UsState> circuit(Chance chance) {
    var circuit = new ArrayList<UsState>();
    circuit.add(home(chance));
    int wanted = Math.min(numberOfStates(chance), states.size());
    while (circuit.size() < wanted) {
      var next = weighted.draw(chance);
      boolean nearby = next.stream().equals(circuit.getFirst().stream());
      if (!circuit.contains(next) && (nearby || chance.percent(35))) {
        circuit.add(next);
      }
    }
    return circuit;
  }

  private UsState home(Chance chance) {
    var drawn = weighted.draw(chance);
    return drawn.homeBase() || chance.percent(40) ? drawn : weighted.draw(chance);
  }

  private static int numberOfStates(Chance chance) {
    int drawn = chance.between(1, 100);
    int number = 1;
    while (drawn > STATES_UP_TO[number - 1]) {
      number++;
    }
    return number;
  }
}

package org.monarca.population.people;

import java.time.LocalDate;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.names.Names;
import org.monarca.population.names.Tradition;
import org.monarca.population.places.Atlas;

/** Brings forth families by number. Immutable: one instance serves every thread. */
public final class Families {

  private static final int PURPOSE = 1;

  /** Of 1,000 families, those whose only child shares name and birthday with a stranger. */
  private static final int NAMESAKES = 4;

  private final Names names;
  private final Atlas atlas;
  private final long seed;
  private final LocalDate asOf;

  public Families(Names names, Atlas atlas, long seed, LocalDate asOf) {
    this.names = names;
    this.atlas = atlas;
    this.seed = seed;
    this.asOf = asOf;
  }

  /** The family of this number, from 0; always the same. */
  public Family family(long number) {
    var family = drawn(number);
    var chance = Chance.of(seed, PURPOSE, number, 2);
    var eldest = family.children().getFirst();
    boolean alone = eldest.mother() == null;
    if (number == 0 || alone || chance.between(1, 1000) > NAMESAKES) {
      return family;
    }
    var stranger = drawn(number - chance.between(1, (int) Math.min(number, 500)));
    var namesake = eldest.namedAs(stranger.children().getFirst());
    return new Family(number, family.origin(), List.of(namesake));
  }

  private Family drawn(long number) {
    var chance = Chance.of(seed, PURPOSE, number);
    var tradition = chance.percent(88) ? Tradition.HISPANIC : Tradition.ANGLO;
    var origin =
        tradition == Tradition.HISPANIC && chance.percent(55)
            ? atlas.abroad(chance)
            : atlas.anywhere(chance);
    var household = new Household(names, atlas, asOf, number, tradition, origin, chance);
    var children = chance.percent(5) ? household.youthAlone() : household.siblings();
    return new Family(number, origin, children);
  }
}

package org.monarca.population.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;

/**
 * Which family takes up the life when: the nation is a camp of numbered cabins, and in each of them
 * one family follows the other since the camp was founded.
 *
 * <p>So a population of any day is that of the day before, a day older: nothing about a family
 * depends on the day for which it is asked, and a camp twice as large begins with the same cabins.
 */
final class Cabins {

  /** The day on which the first families move in. */
  static final LocalDate FOUNDED = LocalDate.of(1975, 1, 1);

  /** No cabin sees more families, so that numbers of families never meet. */
  static final int MOST_FAMILIES = 64;

  private static final int PURPOSE = 8;

  /** Of 100 tenures, those of a young person alone; they are short. */
  private static final int ALONE = 25;

  private final long seed;

  Cabins(long seed) {
    this.seed = seed;
  }

  /** The families of the cabin who took up the life until that day, earliest first. */
  List<Tenure> tenures(long cabin, LocalDate until) {
    var chance = Chance.of(seed, PURPOSE, cabin);
    var tenures = new ArrayList<Tenure>();
    var begins = FOUNDED.plusDays(chance.between(0, 2000));
    for (int place = 0; place < MOST_FAMILIES && !begins.isAfter(until); place++) {
      boolean alone = chance.percent(ALONE);
      int days = alone ? chance.between(450, 1500) : chance.between(900, 3100);
      int onRoad = Math.max(200, days * chance.between(40, 100) / 100);
      tenures.add(
          new Tenure(cabin * MOST_FAMILIES + place, begins, begins.plusDays(onRoad), alone));
      begins = begins.plusDays(days);
    }
    return tenures;
  }

  /** That of the family of this number. */
  Tenure tenure(long family) {
    return tenures(family / MOST_FAMILIES, LocalDate.MAX).get((int) (family % MOST_FAMILIES));
  }
}

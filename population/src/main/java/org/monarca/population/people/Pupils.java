package org.monarca.population.people;

import org.monarca.population.chance.Chance;
import org.monarca.population.names.Tradition;

/** Draws what schools would say of the children of one family. */
final class Pupils {

  private static final int NEVER = 99;

  private final Chance chance;
  private final boolean speaksSpanish;

  Pupils(Chance chance, Tradition tradition) {
    this.chance = chance;
    this.speaksSpanish = tradition == Tradition.HISPANIC;
  }

  Pupil atHome() {
    return drawn(chance.percent(8) ? chance.between(14, 18) : NEVER);
  }

  /** Out of school, but for one in four. */
  Pupil alone() {
    return drawn(chance.percent(25) ? NEVER : 13);
  }

  private Pupil drawn(int leavesSchoolAt) {
    return new Pupil(
        chance.percent(14) ? 1 : 0,
        chance.percent(12) ? 1 : chance.percent(15) ? -1 : 0,
        speaksSpanish && chance.percent(48),
        chance.percent(9),
        chance.percent(4) ? "Chronic" : chance.percent(1) ? "Acute" : "None",
        leavesSchoolAt);
  }
}

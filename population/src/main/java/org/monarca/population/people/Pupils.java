package org.monarca.population.people;

import org.monarca.population.chance.Chance;
import org.monarca.population.names.Tradition;

/** Draws what schools would say of the children of one family. */
final class Pupils {

  private final Chance chance;
  private final int englishLearners;

  Pupils(Chance chance, Tradition tradition) {
    this.chance = chance;
    this.englishLearners = tradition.englishLearners();
  }

  /** One in eleven drops out, and of those one in three comes back. */
  Pupil atHome() {
    return drawn(chance.percent(9) ? chance.between(14, 18) : Pupil.NEVER);
  }

  /** Out of school, but for one in five. */
  Pupil alone() {
    return drawn(chance.percent(20) ? Pupil.NEVER : 13);
  }

  private Pupil drawn(int leavesSchoolAt) {
    boolean returns = leavesSchoolAt > 13 && chance.percent(33);
    int returnsAt = returns ? leavesSchoolAt + chance.between(1, 2) : Pupil.NEVER;
    boolean equivalency = leavesSchoolAt != Pupil.NEVER && !returns && chance.percent(16);
    return new Pupil(
        chance.percent(14) ? 1 : 0,
        chance.percent(12) ? 1 : chance.percent(15) ? -1 : 0,
        chance.percent(englishLearners),
        chance.percent(9),
        chance.percent(4) ? "Chronic" : chance.percent(1) ? "Acute" : "None",
        leavesSchoolAt,
        returnsAt,
        equivalency ? chance.between(18, 20) : Pupil.NEVER);
  }
}

package org.monarca.linkage.learn;

import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.Feature.Subject;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;

/**
 * Which kin are told from one person in a table.
 *
 * @param twins born on one day: needs given names, surnames and a date
 * @param siblings other brothers and sisters: needs the parents' names
 * @param areNamed whether a column speaks of kin, so that they are there in any number
 */
record Kin(boolean twins, boolean siblings, boolean areNamed) {

  static final Kin NONE = new Kin(false, false, false);

  /** Of newborn children some 3 in 100 are twins; what is far above that is no twin. */
  private static final double MOST_TWINS = 0.05;

  static Kin of(People people) {
    boolean haveNames = has(people, Subject.GIVEN_NAMES) && has(people, Subject.SURNAMES);
    boolean haveDate = people.features().stream().anyMatch(f -> f.bond() == Bond.OF_TWINS);
    boolean haveParents = has(people, Subject.PARENTS);
    boolean haveFlag = people.features().stream().anyMatch(PlainFeature::isOfTwins);
    return new Kin(haveNames && haveDate, haveNames && haveParents, haveParents || haveFlag);
  }

  private static boolean has(People people, Subject subject) {
    return people.features().stream().anyMatch(f -> f.subject() == subject);
  }

  /**
   * Whether what was taken for twins can be. Records whose given names are often wrong look the
   * same, and are one person.
   */
  boolean isPlausible(Estimate estimate, int records) {
    double twinsOfARecord = estimate.twinShare * (records - 1.0) / 2;
    double recordsOfAPerson = 1 + estimate.matchShare * (records - 1.0);
    return areNamed || 2 * twinsOfARecord / recordsOfAPerson <= MOST_TWINS;
  }
}

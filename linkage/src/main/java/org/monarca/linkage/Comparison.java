package org.monarca.linkage;

import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Profile;

/**
 * How well two profiles agree in what the hard rules ask about; by the same comparisons as the
 * weights. Symmetrical.
 */
record Comparison(Level givenNames, Level surnames, Level birthDate, Level sex) {

  static Comparison of(Profile a, Profile b) {
    return new Comparison(
        StudentElements.GIVEN_NAMES.compare(a, b),
        StudentElements.SURNAMES.compare(a, b),
        StudentElements.BIRTH_DATE.compare(a, b),
        StudentElements.SEX.compare(a, b));
  }

  /** Same family, same day, another given name. */
  boolean areLikeTwins() {
    return givenNamesDiffer() && shareSurnames() && shareBirthDate();
  }

  boolean givenNamesDiffer() {
    return givenNames == Level.GIVEN_DIFFERENT || givenNames == Level.GIVEN_ONE_SHARED;
  }

  private boolean shareSurnames() {
    return surnames.compareTo(Level.SURNAMES_BOTH_SAME) >= 0
        && surnames.compareTo(Level.SURNAMES_ALIKE_ONE_MISSING) <= 0;
  }

  /** Also with a slip, for one twin's date may be mistyped. */
  private boolean shareBirthDate() {
    return birthDate.compareTo(Level.BIRTH_DATE_SAME) >= 0
        && birthDate.compareTo(Level.BIRTH_DATE_DEFAULT_SAME) <= 0;
  }

  boolean birthDatesDiffer() {
    return birthDate == Level.BIRTH_DATE_WITHIN_YEAR || birthDate == Level.BIRTH_DATE_DIFFERENT;
  }
}

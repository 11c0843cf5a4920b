package org.monarca.linkage;

import org.monarca.linkage.Profile.MultipleBirth;
import org.monarca.linkage.compare.Dates;
import org.monarca.linkage.compare.GivenNames;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Parents;
import org.monarca.linkage.compare.Surnames;
import org.monarca.linkage.compare.Words;

/**
 * How well two profiles agree, element by element; what both the model and its estimator look at.
 * Symmetrical.
 */
record Comparison(
    Level givenNames,
    Level surnames,
    Level birthDate,
    Level sex,
    Level multipleBirth,
    Level birthPlace,
    Level parents,
    Level suffix) {

  static Comparison of(Profile a, Profile b) {
    return new Comparison(
        compareGivenNames(a, b),
        compareSurnames(a, b),
        Dates.compare(a.birth, b.birth),
        compareSex(a, b),
        compareMultipleBirth(a, b),
        BirthPlaces.compare(a, b),
        Parents.compare(a.parents, b.parents),
        compareSuffix(a, b));
  }

  static Level compareGivenNames(Profile a, Profile b) {
    var level = GivenNames.compare(a.given, b.given);
    return level == Level.GIVEN_DIFFERENT && areExchanged(a, b) ? Level.GIVEN_EXCHANGED : level;
  }

  static Level compareSurnames(Profile a, Profile b) {
    var level = Surnames.compare(a.surnames, b.surnames);
    return level == Level.SURNAMES_DIFFERENT && areExchanged(a, b)
        ? Level.SURNAMES_EXCHANGED
        : level;
  }

  private static boolean areExchanged(Profile a, Profile b) {
    return Words.areExchanged(a.given, a.surnames, b.given, b.surnames);
  }

  /**
   * A third value differs between versions of the list; against female or male it proves nothing.
   */
  static Level compareSex(Profile a, Profile b) {
    if (a.sex == 0 || b.sex == 0) {
      return Level.MISSING;
    }
    if (a.sex == b.sex) {
      return Level.SEX_SAME;
    }
    return isBinary(a.sex) && isBinary(b.sex) ? Level.SEX_DIFFERENT : Level.MISSING;
  }

  private static boolean isBinary(char sex) {
    return sex == 'f' || sex == 'm';
  }

  static Level compareMultipleBirth(Profile a, Profile b) {
    if (a.multipleBirth == MultipleBirth.UNKNOWN || b.multipleBirth == MultipleBirth.UNKNOWN) {
      return Level.MISSING;
    }
    if (a.multipleBirth != b.multipleBirth) {
      return Level.MULTIPLE_BIRTH_DIFFERENT;
    }
    return a.multipleBirth == MultipleBirth.YES
        ? Level.MULTIPLE_BIRTH_BOTH
        : Level.MULTIPLE_BIRTH_NEITHER;
  }

  static Level compareSuffix(Profile a, Profile b) {
    if (a.suffix.isEmpty() || b.suffix.isEmpty()) {
      return Level.MISSING;
    }
    return a.suffix.equals(b.suffix) ? Level.SUFFIX_SAME : Level.SUFFIX_DIFFERENT;
  }

  /**
   * Brothers and sisters share what otherwise proves identity, so that elements that count alone
   * would join them: this level takes back what they share by birth.
   */
  Level family() {
    if (!givenNamesDiffer() || !shareSurnames()) {
      return Level.MISSING;
    }
    if (shareBirthDate()) {
      return Level.FAMILY_TWINS;
    }
    return shareParent() ? Level.FAMILY_SIBLINGS : Level.MISSING;
  }

  Level level(Element element) {
    return switch (element) {
      case GIVEN_NAMES -> givenNames;
      case SURNAMES -> surnames;
      case BIRTH_DATE -> birthDate;
      case SEX -> sex;
      case MULTIPLE_BIRTH -> multipleBirth;
      case BIRTH_PLACE -> birthPlace;
      case PARENTS -> parents;
      case SUFFIX -> suffix;
      case FAMILY -> family();
    };
  }

  boolean givenNamesDiffer() {
    return givenNames == Level.GIVEN_DIFFERENT || givenNames == Level.GIVEN_ONE_SHARED;
  }

  boolean shareSurnames() {
    return surnames.compareTo(Level.SURNAMES_BOTH_SAME) >= 0
        && surnames.compareTo(Level.SURNAMES_ALIKE_ONE_MISSING) <= 0;
  }

  /** Also with a slip, for one twin's date may be mistyped. */
  boolean shareBirthDate() {
    return birthDate.compareTo(Level.BIRTH_DATE_SAME) >= 0
        && birthDate.compareTo(Level.BIRTH_DATE_DEFAULT_SAME) <= 0;
  }

  boolean birthDatesDiffer() {
    return birthDate == Level.BIRTH_DATE_WITHIN_YEAR || birthDate == Level.BIRTH_DATE_DIFFERENT;
  }

  private boolean shareParent() {
    return parents.compareTo(Level.PARENTS_BOTH_SAME) >= 0
        && parents.compareTo(Level.PARENTS_ONE_ALIKE) <= 0;
  }
}

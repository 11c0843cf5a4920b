package org.monarca.linkage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.monarca.linkage.compare.Flags;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Parents;
import org.monarca.linkage.weigh.Profile;

/** The hard rules about one pair. They know no weights, so that no model can talk them down. */
final class Cautions {

  private Cautions() {}

  static Set<Caution> of(Profile a, Profile b) {
    var cautions = EnumSet.noneOf(Caution.class);
    var comparison = Comparison.of(a, b);
    addForGivenNames(cautions, comparison.givenNames(), a, b);
    addForSurnames(cautions, comparison.surnames());
    addForBirthDate(cautions, comparison.birthDate());
    if (comparison.sex() == Level.SEX_DIFFERENT) {
      cautions.add(Caution.SEX_DIFFERS);
    }
    return cautions;
  }

  /**
   * Two children of one name may be born on one day. Where each side names a parent the other may
   * have named the other parent, so that three names are needed to tell; and a child whose
   * guardians changed has records with either.
   */
  static boolean parentsDiffer(Profile incoming, List<Candidate> recordsOfChild) {
    boolean differ = false;
    for (var record : recordsOfChild) {
      var level = Parents.compare(incoming.parents(), record.profile().parents());
      int named = incoming.parents().size() + record.profile().parents().size();
      differ |= level == Level.PARENTS_DIFFERENT && named > 2;
      if (level != Level.MISSING && level != Level.PARENTS_DIFFERENT) {
        return false;
      }
    }
    return differ;
  }

  private static void addForGivenNames(Set<Caution> to, Level level, Profile a, Profile b) {
    switch (level) {
      case MISSING -> to.add(Caution.GIVEN_NAME_MISSING);
      case GIVEN_SIMILAR, GIVEN_INITIAL, GIVEN_ONE_SHARED, GIVEN_DIFFERENT ->
          to.add(Caution.MAY_BE_SIBLING);
      default -> {
        if (level != Level.GIVEN_SAME && isMultipleBirth(a, b)) {
          to.add(Caution.MAY_BE_TWIN);
        }
      }
    }
  }

  /** Either flag counts: the other State may not have asked. */
  static boolean isMultipleBirth(Profile a, Profile b) {
    return saysMultipleBirth(a) || saysMultipleBirth(b);
  }

  private static boolean saysMultipleBirth(Profile profile) {
    return profile.codes()[StudentElements.MULTIPLE_BIRTH_CODE] == Flags.YES;
  }

  private static void addForSurnames(Set<Caution> to, Level level) {
    if (level == Level.MISSING) {
      to.add(Caution.SURNAME_MISSING);
    } else if (level == Level.SURNAMES_DIFFERENT || level == Level.SURNAMES_ONE_SHARED) {
      to.add(Caution.SURNAME_DIFFERS);
    }
  }

  private static void addForBirthDate(Set<Caution> to, Level level) {
    if (level == Level.MISSING) {
      to.add(Caution.BIRTH_DATE_MISSING);
    } else if (level == Level.BIRTH_DATE_WITHIN_YEAR || level == Level.BIRTH_DATE_DIFFERENT) {
      to.add(Caution.BIRTH_DATE_DIFFERS);
    }
  }
}

package org.monarca.linkage;

import org.monarca.linkage.Profile.Place;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Words;

/** Compares places of birth by the finest part that both sides give. */
final class BirthPlaces {

  private BirthPlaces() {}

  static Level compare(Profile a, Profile b) {
    var left = a.birthPlace;
    var right = b.birthPlace;
    if (left.isUnknown() || right.isUnknown()) {
      return Level.MISSING;
    }
    if (speakAgainst(left.country(), right.country())
        || speakAgainst(left.state(), right.state())) {
      return Level.BIRTH_PLACE_DIFFERENT;
    }
    if (agree(left.city(), right.city())) {
      return Level.BIRTH_CITY_SAME;
    }
    if (agree(left.state(), right.state())) {
      return Level.BIRTH_STATE_SAME;
    }
    return withoutState(left, right);
  }

  private static Level withoutState(Place a, Place b) {
    if (speakAgainst(a.city(), b.city())) {
      return Level.BIRTH_PLACE_DIFFERENT;
    }
    return agree(a.country(), b.country()) ? Level.BIRTH_COUNTRY_SAME : Level.MISSING;
  }

  private static boolean agree(String a, String b) {
    return !a.isEmpty() && (a.equals(b) || (!b.isEmpty() && Words.isSlip(a, b)));
  }

  private static boolean speakAgainst(String a, String b) {
    return !a.isEmpty() && !b.isEmpty() && !agree(a, b);
  }
}

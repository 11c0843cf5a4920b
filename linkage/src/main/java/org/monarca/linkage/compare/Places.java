package org.monarca.linkage.compare;

/** Compares places of birth by the finest part that both sides give. */
public final class Places {

  private Places() {}

  /** Symmetrical. */
  public static Level compare(Place a, Place b) {
    if (a.isUnknown() || b.isUnknown()) {
      return Level.MISSING;
    }
    if (speakAgainst(a.country(), b.country()) || speakAgainst(a.state(), b.state())) {
      return Level.BIRTH_PLACE_DIFFERENT;
    }
    if (agree(a.city(), b.city())) {
      return Level.BIRTH_CITY_SAME;
    }
    if (agree(a.state(), b.state())) {
      return Level.BIRTH_STATE_SAME;
    }
    return withoutState(a, b);
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

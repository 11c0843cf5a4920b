package org.monarca.linkage.weigh;

import java.util.List;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Places;

/** City, State and country of birth together. Brothers and sisters share it more often than not. */
public final class BirthPlaceFeature extends Feature {

  public BirthPlaceFeature() {
    super(
        "birth-place",
        Bond.OPEN,
        List.of(
            Level.BIRTH_CITY_SAME,
            Level.BIRTH_STATE_SAME,
            Level.BIRTH_COUNTRY_SAME,
            Level.BIRTH_PLACE_DIFFERENT));
  }

  @Override
  public Subject subject() {
    return Subject.BIRTH_PLACE;
  }

  @Override
  public Level compare(Profile a, Profile b) {
    return Places.compare(a.birthPlace(), b.birthPlace());
  }

  @Override
  double rarity(Level level, Profile a, Profile b) {
    return Double.NaN;
  }

  @Override
  public boolean isKnown(Profile profile) {
    return !profile.birthPlace().isUnknown();
  }
}

package org.monarca.linkage;

import java.util.List;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.BirthPlaceFeature;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.NameFeature;
import org.monarca.linkage.weigh.ParentsFeature;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.weigh.Profile;

/** The elements by which the exchange tells children apart. */
public final class StudentElements {

  /** Places in {@link Profile#codes}. */
  static final int BIRTH_DATE_CODE = 0;

  static final int SEX_CODE = 1;
  static final int MULTIPLE_BIRTH_CODE = 2;
  static final int SUFFIX_CODE = 3;
  static final int CODES = 4;

  static final Feature BIRTH_DATE = PlainFeature.date("birth-date", Bond.OF_TWINS, BIRTH_DATE_CODE);
  static final Feature SEX = PlainFeature.sex("sex", SEX_CODE);
  static final Feature MULTIPLE_BIRTH =
      PlainFeature.multipleBirth("multiple-birth", MULTIPLE_BIRTH_CODE);
  static final Feature SUFFIX =
      PlainFeature.mark(
          "suffix", Bond.OPEN, SUFFIX_CODE, Level.SUFFIX_SAME, Level.SUFFIX_DIFFERENT);
  static final Feature BIRTH_PLACE = new BirthPlaceFeature();
  static final Feature SURNAMES = NameFeature.surnames();
  static final Feature GIVEN_NAMES = NameFeature.given();
  static final Feature PARENTS = new ParentsFeature();

  /** What is compared in a few steps comes first. */
  public static final List<Feature> ALL =
      List.of(BIRTH_DATE, SEX, MULTIPLE_BIRTH, SUFFIX, BIRTH_PLACE, SURNAMES, GIVEN_NAMES, PARENTS);

  private StudentElements() {}

  /** The birth date as yyyymmdd, 0 when unknown. */
  static int birthDate(Profile profile) {
    return profile.codes()[BIRTH_DATE_CODE];
  }

  public static boolean hasBirthDate(Profile profile) {
    return birthDate(profile) != 0;
  }
}

package org.monarca.linkage;

import static org.monarca.linkage.compare.Level.*;

import java.util.List;
import org.monarca.linkage.compare.Level;

/**
 * What two records are compared by. The levels of each stand in order: the better the agreement,
 * the earlier.
 */
public enum Element {
  GIVEN_NAMES(
      GIVEN_SAME,
      GIVEN_REORDERED,
      GIVEN_EXCHANGED,
      GIVEN_ONE_MISSING,
      GIVEN_NICKNAME,
      GIVEN_SLIP,
      GIVEN_SIMILAR,
      GIVEN_INITIAL,
      GIVEN_ONE_SHARED,
      GIVEN_DIFFERENT),
  SURNAMES(
      SURNAMES_BOTH_SAME,
      SURNAMES_REORDERED,
      SURNAMES_ONLY_SAME,
      SURNAMES_EXCHANGED,
      SURNAMES_SECOND_MISSING,
      SURNAMES_ALIKE,
      SURNAMES_FIRST_MISSING,
      SURNAMES_ALIKE_ONE_MISSING,
      SURNAMES_ONE_SHARED,
      SURNAMES_DIFFERENT),
  BIRTH_DATE(
      BIRTH_DATE_SAME,
      BIRTH_DATE_DAY_MONTH_EXCHANGED,
      BIRTH_DATE_DIGITS_EXCHANGED,
      BIRTH_DATE_ONE_DIGIT,
      BIRTH_DATE_DEFAULT_SAME,
      BIRTH_DATE_SAME_MONTH,
      BIRTH_DATE_WITHIN_YEAR,
      BIRTH_DATE_DIFFERENT),
  SEX(SEX_SAME, SEX_DIFFERENT),
  MULTIPLE_BIRTH(MULTIPLE_BIRTH_BOTH, MULTIPLE_BIRTH_NEITHER, MULTIPLE_BIRTH_DIFFERENT),
  BIRTH_PLACE(BIRTH_CITY_SAME, BIRTH_STATE_SAME, BIRTH_COUNTRY_SAME, BIRTH_PLACE_DIFFERENT),
  PARENTS(
      PARENTS_BOTH_SAME,
      PARENTS_ONE_SAME,
      PARENTS_ONE_ALIKE,
      PARENTS_SURNAME_SAME,
      PARENTS_DIFFERENT),
  SUFFIX(SUFFIX_SAME, SUFFIX_DIFFERENT),
  /** Not sent but concluded: what speaks for a brother or sister rather than for the same child. */
  FAMILY(FAMILY_SIBLINGS, FAMILY_TWINS);

  @SuppressWarnings("ImmutableEnumChecker") // a copy made by List.of, which never changes
  private final List<Level> levels;

  Element(Level... levels) {
    this.levels = List.of(levels);
  }

  /**
   * The levels of agreement, best first; {@link Level#MISSING}, which every element has, is not
   * among them.
   */
  public List<Level> levels() {
    return levels;
  }
}

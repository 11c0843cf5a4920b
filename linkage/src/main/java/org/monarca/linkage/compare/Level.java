package org.monarca.linkage.compare;

/** How well two records agree in one element. */
public enum Level {
  /**
   * At least one side says nothing, or what it says is a placeholder: no evidence for or against.
   */
  MISSING,
  /** All given names, in the same order. */
  GIVEN_SAME,
  /** The same given names in another order, as when first and middle name change places. */
  GIVEN_REORDERED,
  /** One side leaves a given name out, or gives only its initial. */
  GIVEN_ONE_MISSING,
  /** Lupe and Guadalupe. */
  GIVEN_NICKNAME,
  /** One slip of the hand, and not two names that both exist. */
  GIVEN_SLIP,
  /** Alike, but both may be names of their own: Julia and Julian. */
  GIVEN_SIMILAR,
  /** Only initials agree. */
  GIVEN_INITIAL,
  /** Given name and surname stand in each other's place. */
  GIVEN_EXCHANGED,
  /** One given name agrees, another does not: María Carmen and María José. */
  GIVEN_ONE_SHARED,
  GIVEN_DIFFERENT,
  /** Two surnames in the same order. */
  SURNAMES_BOTH_SAME,
  /** Paternal and maternal surname changed about. */
  SURNAMES_REORDERED,
  /** Each side has one surname, the same. */
  SURNAMES_ONLY_SAME,
  /** The first agrees; one side leaves the second out. */
  SURNAMES_SECOND_MISSING,
  /** All alike, within a slip or two. */
  SURNAMES_ALIKE,
  /** The only surname of one side is the second of the other. */
  SURNAMES_FIRST_MISSING,
  /** Alike, and one side leaves a surname out. */
  SURNAMES_ALIKE_ONE_MISSING,
  /** Given name and surname stand in each other's place. */
  SURNAMES_EXCHANGED,
  /** One of two agrees, the other does not: cousins, half-siblings. */
  SURNAMES_ONE_SHARED,
  SURNAMES_DIFFERENT,
  BIRTH_DATE_SAME,
  /** 3 April and 4 March. */
  BIRTH_DATE_DAY_MONTH_EXCHANGED,
  /** Two digits beside each other changed about. */
  BIRTH_DATE_DIGITS_EXCHANGED,
  /** One digit of eight differs. */
  BIRTH_DATE_ONE_DIGIT,
  /** The same 1 January, which often stands for an unknown day. */
  BIRTH_DATE_DEFAULT_SAME,
  /** The same month of the same year. */
  BIRTH_DATE_SAME_MONTH,
  /** At most 366 days apart. */
  BIRTH_DATE_WITHIN_YEAR,
  BIRTH_DATE_DIFFERENT,
  SEX_SAME,
  SEX_DIFFERENT,
  MULTIPLE_BIRTH_BOTH,
  MULTIPLE_BIRTH_NEITHER,
  MULTIPLE_BIRTH_DIFFERENT,
  BIRTH_CITY_SAME,
  BIRTH_STATE_SAME,
  BIRTH_COUNTRY_SAME,
  BIRTH_PLACE_DIFFERENT,
  PARENTS_BOTH_SAME,
  PARENTS_ONE_SAME,
  PARENTS_ONE_ALIKE,
  PARENTS_SURNAME_SAME,
  PARENTS_DIFFERENT,
  SUFFIX_SAME,
  SUFFIX_DIFFERENT,
  /** The same names in one field. */
  NAME_SAME,
  NAME_REORDERED,
  /** One side leaves some of the names out. */
  NAME_PART_MISSING,
  /** All alike, within a slip or two. */
  NAME_ALIKE,
  NAME_ALIKE_PART_MISSING,
  /** Two names agree, another does not. */
  NAME_TWO_SHARED,
  NAME_ONE_SHARED,
  NAME_DIFFERENT,
  /** A text, a number or an address, letter by letter. */
  TEXT_SAME,
  /** One slip of the hand, or the same words in another order. */
  TEXT_SLIP,
  /** Nearly all letters agree, or all words of the side that has fewer. */
  TEXT_SIMILAR,
  /** Some likeness. */
  TEXT_RELATED,
  TEXT_DIFFERENT,
  CATEGORY_SAME,
  CATEGORY_DIFFERENT,
  /** Both records were sent by one source, which seldom sends a person twice. */
  SOURCE_SAME,
  SOURCE_OTHER,
  /** Not of an element: brothers and sisters would agree so as well. */
  FAMILY_SIBLINGS,
  /** Twins would agree so as well. */
  FAMILY_TWINS;
}

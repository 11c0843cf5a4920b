package org.monarca.exchange.placement;

/** Why a grade follows from a record, or none. */
public enum Reason {
  /** Has been in that grade in the school year that is on. */
  THIS_YEAR,

  /** Finished the grade before at the end of the last school year. */
  FINISHED,

  /** As that, and no school has said that the child left. */
  FINISHED_OPEN,

  /** Left in the course of the last school year: whether it was finished elsewhere is not known. */
  LEFT_EARLY,

  /** Was last at school more than a school year ago: by age. */
  LONG_AGO,

  /** Was in grade 12 to the end, and no graduation has been sent: credits decide. */
  AFTER_TWELFTH,

  /** Was in a class without grades: by age. */
  UNGRADED,

  /** No school has been sent: by age. */
  NO_SCHOOL,

  /** Is too young for kindergarten. */
  TOO_YOUNG,

  /** Is a youth out of school. */
  OUT_OF_SCHOOL,

  /** Has a diploma or its equivalent. */
  GRADUATED,

  /** Neither a school nor a birth date has been sent. */
  UNKNOWN;

  /** As the words' keys write it. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

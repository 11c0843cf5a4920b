package org.monarca.exchange.jurisdictions;

/** What came of a change to the directory. */
public enum Edited {
  DONE,
  /** There is nothing of that number or id in the actor's State. */
  UNKNOWN,
  NAME_MISSING,
  NAME_TOO_LONG,
  /** The State has a region of that name. */
  NAME_TAKEN,
  REGION_UNKNOWN,
  PART_UNKNOWN,
  OFFICE_MISSING,
  OFFICE_TOO_LONG,
  /** Neither an e-mail address nor a telephone number. */
  WAY_MISSING,
  EMAIL_WRONG,
  PHONE_WRONG
}

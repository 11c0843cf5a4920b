package org.monarca.exchange.jurisdictions.calendars;

/** What came of a change to a calendar. */
public enum CalendarEdited {
  DONE,
  /** There is no such district, school year or term in the actor's State. */
  UNKNOWN,
  /** The last day does not come after the first. */
  ORDER,
  /** A school year outside 2000 to 2100, or of more days than a school year has. */
  LENGTH,
  KIND_UNKNOWN,
  /** A term that begins before its school year or ends more than a year after that begins. */
  OUTSIDE,
  /** A term that shares days with another one. */
  OVERLAP
}

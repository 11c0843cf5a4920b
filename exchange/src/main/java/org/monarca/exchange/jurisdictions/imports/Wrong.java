package org.monarca.exchange.jurisdictions.imports;

/** What is wrong with a row of a file, or with the file. */
public enum Wrong {
  EMPTY_FILE,
  /** The heading lacks a column that must be there. */
  COLUMN_MISSING,
  COLUMN_TWICE,
  TOO_MANY_ROWS,
  /** The file cannot be read on: not UTF-8, a quotation mark never closed. */
  UNREADABLE,
  /** The row has more or fewer values than the heading. */
  VALUE_COUNT,
  VALUE_MISSING,
  VALUE_TOO_LONG,
  /** An id of a district has seven digits. */
  DISTRICT_ID,
  /** An id of a school has twelve digits. */
  SCHOOL_ID,
  /** Ids of another State begin like this. */
  ID_OF_OTHER_STATE,
  STATE_UNKNOWN,
  STATE_OTHER,
  /** An earlier row of the file has that id. */
  ID_TWICE,
  /** The State has no region of that name. */
  REGION_UNKNOWN,
  /** The State has no such district. */
  DISTRICT_UNKNOWN,
  /** A school's id begins with that of its district. */
  DISTRICT_OTHER,
  /** A row names a school or another operator, not both and not neither. */
  ONE_ID
}

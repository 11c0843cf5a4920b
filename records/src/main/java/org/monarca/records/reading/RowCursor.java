package org.monarca.records.reading;

import java.io.IOException;

/** Goes through packed rows, once. */
interface RowCursor {

  /** Goes to the next row; false at the end. */
  boolean next() throws IOException;

  /** The array that holds the row, valid until the next step. */
  byte[] bytes();

  /** Where in the array the row begins. */
  int at();
}

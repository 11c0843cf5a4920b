package org.monarca.records.rules;

import org.monarca.records.Row;

/**
 * One qualifying move as the rules see it.
 *
 * @param arrival day, {@link Calendar#NONE} when it cannot be known
 * @param expiration day, {@link Calendar#NONE} when it cannot be known
 * @param approved day of the certificate of eligibility
 */
record Move(Row row, int arrival, int expiration, int approved) {

  static Move of(Row row) {
    return new Move(
        row,
        Calendar.day(row.value(Fields.ARRIVAL)),
        Calendar.day(row.value(Fields.EXPIRATION)),
        Calendar.day(row.value(Fields.APPROVAL)));
  }

  boolean isReadable() {
    return arrival != Calendar.NONE && expiration != Calendar.NONE;
  }

  /** Whether its time of eligibility has a day in common with that time. */
  boolean meets(int from, int to) {
    return isReadable() && from <= expiration && to >= arrival;
  }
}

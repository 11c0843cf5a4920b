package org.monarca.records.rules;

import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;
import org.monarca.records.reference.Vaccine;

/**
 * One immunization as the rules see it.
 *
 * @param given day, {@link Calendar#NONE} when it cannot be known
 * @param vaccine null when its code is missing or not known
 */
record Dose(Row row, int given, @Nullable Vaccine vaccine) {

  static Dose of(Row row) {
    var cvx = row.value(Fields.CVX);
    return new Dose(
        row, Calendar.day(row.value(Fields.GIVEN)), cvx == null ? null : Vaccine.coded(cvx));
  }
}

package org.monarca.records.rules;

import java.util.Comparator;
import java.util.Set;
import org.monarca.records.Catalogue;
import org.monarca.records.Row;

/**
 * One enrollment as the rules see it.
 *
 * @param type code, empty when it is missing
 * @param grade code, empty when it is missing
 * @param begin day, {@link Calendar#NONE} when it cannot be known
 * @param end day, {@link Calendar#NONE} when it lasts or cannot be known
 * @param open whether no withdrawal was sent
 * @param resident day on which the child came to live there
 * @param verified day on which that was confirmed
 * @param graduated day
 */
record Stay(
    Row row,
    String type,
    String grade,
    int begin,
    int end,
    boolean open,
    int resident,
    int verified,
    int graduated) {

  private static final Set<String> SCHOOL = Catalogue.applicability("school").enrollmentTypes();
  private static final Set<String> PROJECT =
      Catalogue.applicability("mep_project").enrollmentTypes();

  /** Earlier begin first; the order in which rows were sent decides nothing. */
  static final Comparator<Stay> BY_BEGIN =
      Comparator.comparingInt(Stay::begin)
          .thenComparingLong(stay -> stay.row().line())
          .thenComparing(stay -> String.valueOf(stay.row().recordKey()));

  static Stay of(Row row) {
    var withdrawn = row.value(Fields.WITHDRAWAL_DATE);
    return new Stay(
        row,
        Fields.text(row, Fields.ENROLLMENT_TYPE),
        Fields.text(row, Fields.GRADE_LEVEL),
        Calendar.day(row.value(Fields.ENROLLMENT_DATE)),
        Calendar.day(withdrawn),
        withdrawn == null,
        Calendar.day(row.value(Fields.RESIDENCY_DATE)),
        Calendar.day(row.value(Fields.RESIDENCY_VERIFIED)),
        Calendar.day(row.value(Fields.GRADUATION_DATE)));
  }

  /** At a school of the basic program. */
  boolean atSchool() {
    return SCHOOL.contains(type);
  }

  /** At a project of the migrant program alone. */
  boolean atProject() {
    return PROJECT.contains(type) && !SCHOOL.contains(type);
  }

  /** What may not overlap: two schools, or twice the same kind of anything else. */
  String sort() {
    return atSchool() ? "school" : type;
  }

  /** Postal code of the State it is in, empty when it is missing. */
  String state() {
    return Fields.text(row, Fields.FACILITY_STATE);
  }

  /** Whether neither has ended and they are in different States. */
  boolean lastsElsewhere(Stay other) {
    return open
        && other.open
        && !state().isEmpty()
        && !other.state().isEmpty()
        && !state().equals(other.state());
  }

  boolean lastsBeyond(int day) {
    return open || end > day;
  }

  boolean endsBefore(Stay other) {
    return !open && (other.open || end < other.end);
  }
}

package org.monarca.records.rules;

import java.util.List;
import org.monarca.records.Element;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;

/**
 * Warnings about what is said to have happened before birth, or has not happened yet. Doses have
 * record errors of their own for both.
 */
final class EventRules {

  static final List<Rule> ALL =
      List.of(
          new Rule(Problem.EVENT_BEFORE_BIRTH, EventRules::nothingHappensBeforeBirth),
          new Rule(Problem.EVENT_IN_FUTURE, EventRules::nothingHappensLater));

  private EventRules() {}

  private static void nothingHappensBeforeBirth(Child child, Verdict verdict) {
    if (child.hasBirth()) {
      each(child, (row, event, day) -> notBeforeBirth(child, row, event, day, verdict));
    }
  }

  /** Of a month only the first day is known: the one that holds the birthday is not before it. */
  private static void notBeforeBirth(
      Child child, Row row, Element event, int day, Verdict verdict) {
    int birth = child.birth();
    if (day < birth && !(event.equals(Fields.ADMINISTERED) && sameMonth(day, birth))) {
      verdict.add(Problem.EVENT_BEFORE_BIRTH, row, event, Calendar.text(birth));
    }
  }

  private static boolean sameMonth(int day, int other) {
    return Calendar.firstOfMonth(day) == Calendar.firstOfMonth(other);
  }

  private static void nothingHappensLater(Child child, Verdict verdict) {
    each(
        child,
        (row, event, day) -> {
          if (day > child.day()) {
            verdict.add(Problem.EVENT_IN_FUTURE, row, event, Calendar.text(child.day()));
          }
        });
  }

  /** Every date that tells of something that has happened. */
  private static void each(Child child, Happening told) {
    for (var move : child.moves()) {
      tell(move.row(), Fields.ARRIVAL, move.arrival(), told);
      tell(move.row(), Fields.APPROVAL, move.approved(), told);
    }
    for (var stay : child.stays()) {
      tell(stay.row(), Fields.ENROLLMENT_DATE, stay.begin(), told);
      tell(stay.row(), Fields.WITHDRAWAL_DATE, stay.end(), told);
      tell(stay.row(), Fields.RESIDENCY_DATE, stay.resident(), told);
      tell(stay.row(), Fields.RESIDENCY_VERIFIED, stay.verified(), told);
      tell(stay.row(), Fields.GRADUATION_DATE, stay.graduated(), told);
    }
    for (var row : child.assessments()) {
      int month = Calendar.month(row.value(Fields.ADMINISTERED));
      tell(row, Fields.ADMINISTERED, month, told);
    }
  }

  private static void tell(Row row, Element event, int day, Happening told) {
    if (day != Calendar.NONE) {
      told.on(row, event, day);
    }
  }

  /** Something that happened on a day. */
  @FunctionalInterface
  private interface Happening {
    void on(Row row, Element event, int day);
  }
}

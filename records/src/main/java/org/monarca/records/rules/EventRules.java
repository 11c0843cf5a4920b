package org.monarca.records.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /**
   * Only the earliest is told: where one event lies before birth it is wrong, where all do the
   * birth date is. A birth in the future has its finding already.
   */
  private static void nothingHappensBeforeBirth(Child child, Verdict verdict) {
    if (child.hasBirth() && child.birth() <= child.day()) {
      var before = new Earliest(child.birth());
      each(child, before);
      before.tell(verdict);
    }
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

  /** The earliest of the events before birth; of those on one day the first as the files stand. */
  private static final class Earliest implements Happening {

    private final int birth;
    private @Nullable Row row;
    private @Nullable Element event;
    private int day = Integer.MAX_VALUE;

    Earliest(int birth) {
      this.birth = birth;
    }

    @Override
    public void on(Row of, Element named, int on) {
      if (isBeforeBirth(named, on) && (on < day || (on == day && standsBefore(of, named)))) {
        row = of;
        event = named;
        day = on;
      }
    }

    /** Of a month only the first day is known: the one that holds the birthday is not before it. */
    private boolean isBeforeBirth(Element named, int on) {
      return on < birth
          && !(named.equals(Fields.ADMINISTERED)
              && Calendar.firstOfMonth(on) == Calendar.firstOfMonth(birth));
    }

    private boolean standsBefore(Row other, Element named) {
      return row != null
          && event != null
          && (other.kind() != row.kind()
              ? other.kind().compareTo(row.kind()) < 0
              : other.line() != row.line()
                  ? other.line() < row.line()
                  : named.index() < event.index());
    }

    void tell(Verdict verdict) {
      if (row != null && event != null) {
        verdict.add(Problem.EVENT_BEFORE_BIRTH, row, event, Calendar.text(birth));
      }
    }
  }
}

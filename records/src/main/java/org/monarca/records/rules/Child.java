package org.monarca.records.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.monarca.records.Action;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Mode;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** One child as the rules see it: rows by kind, those to be removed left out, dates read once. */
final class Child {

  private final StudentRecord sent;
  private final Occasion occasion;
  private final int birth;
  private final List<Stay> stays = new ArrayList<>(4);
  private final List<Move> moves = new ArrayList<>(4);
  private final List<Row> alternates = new ArrayList<>(1);
  private final List<Row> courses = new ArrayList<>(4);
  private final List<Row> assessments = new ArrayList<>(4);
  private final List<Dose> doses = new ArrayList<>(8);
  private final List<Row> doseRows = new ArrayList<>(8);

  Child(StudentRecord sent, Occasion occasion) {
    this.sent = sent;
    this.occasion = occasion;
    this.birth = Calendar.day(sent.student().value(Fields.BIRTH_DATE));
    for (var row : sent.childRows()) {
      if (!row.removes()) {
        place(row);
      }
    }
    if (stays.size() > 1) {
      stays.sort(Stay.BY_BEGIN);
    }
  }

  private void place(Row row) {
    switch (row.kind()) {
      case ALTERNATE_ID -> alternates.add(row);
      case QUALIFYING_MOVE -> moves.add(Move.of(row));
      case ENROLLMENT -> stays.add(Stay.of(row));
      case COURSE -> courses.add(row);
      case ASSESSMENT -> assessments.add(row);
      case IMMUNIZATION -> {
        doses.add(Dose.of(row));
        doseRows.add(row);
      }
      case HEADER, STUDENT -> throw new IllegalArgumentException("not a child row: " + row);
    }
  }

  Row student() {
    return sent.student();
  }

  /** All child rows, those to be removed too. */
  List<Row> everyRow() {
    return sent.childRows();
  }

  /** Earlier begin first. */
  List<Stay> stays() {
    return stays;
  }

  List<Move> moves() {
    return moves;
  }

  List<Row> alternates() {
    return alternates;
  }

  List<Row> courses() {
    return courses;
  }

  List<Row> assessments() {
    return assessments;
  }

  List<Dose> doses() {
    return doses;
  }

  List<Row> doseRows() {
    return doseRows;
  }

  /** {@link Calendar#NONE} when it is missing or no date. */
  int birth() {
    return birth;
  }

  boolean hasBirth() {
    return birth != Calendar.NONE;
  }

  /** Age on the day the stay began; -1 when it cannot be known or lies before birth. */
  int ageAt(Stay stay) {
    return hasBirth() && stay.begin() != Calendar.NONE
        ? Math.max(-1, Calendar.age(birth, stay.begin()))
        : -1;
  }

  /** The day against which dates are judged. */
  int day() {
    return occasion.day();
  }

  /**
   * Whether what is not sent is not there: in the update of a delta, rows that are not mentioned
   * stay as they are.
   */
  boolean isWhole() {
    return occasion.mode() == Mode.FULL
        || sent.student().action().orElse(Action.UPDATE) == Action.INSERT;
  }

  /** Whether some qualifying move's time of eligibility holds that day. */
  boolean isEligibleOn(int someDay) {
    if (someDay != Calendar.NONE) {
      for (var move : moves) {
        if (move.meets(someDay, someDay)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Elements of a row that are expected of some children, in catalogue order. */
  List<Element> conditional(Row row) {
    return Objects.requireNonNull(occasion.conditional().get(row.kind()));
  }

  /** By whose code lists it is judged. */
  Catalogue lists() {
    return occasion.lists();
  }

  /**
   * What the rules must know of a submission.
   *
   * @param day of {@code created_at}, as a {@link Calendar} day
   * @param lists by whose code lists its values are judged
   * @param conditional elements that are expected of some children
   */
  record Occasion(
      int day, Mode mode, Catalogue lists, Map<RecordKind, List<Element>> conditional) {}
}

package org.monarca.population.states;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.people.Child;
import org.monarca.population.people.Parent;
import org.monarca.population.people.Surnames;
import org.monarca.population.states.Habit.ParentOrder;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes the student's own row as a State with these habits does. */
final class StudentRow {

  private static final List<String> PROOFS =
      List.of("1004", "1004", "1004", "1004", "1004", "1003", "1006", "1007", "1008", "1010");

  private StudentRow() {}

  static Row of(Child child, Demographics told, String id, Habit habit, Chance chance) {
    var draft =
        new Draft(RecordKind.STUDENT, habit, id)
            .put("state_student_id_type", habit.idType())
            .put("action", "I")
            .put("sex", told.recordError ? "Unknown" : told.sex)
            .put("birth_date", birthDate(child, told, habit, chance))
            .put("multiple_birth_flag", told.multiple)
            .put("birth_date_verification", chance.oneOf(PROOFS));
    givenNames(draft, told, habit);
    surnames(draft, told.surnames, habit, chance);
    birthplace(draft, told);
    parents(draft, told, habit);
    return draft.row();
  }

  /** The first of January of the right year, where a State fills in what it does not know. */
  private static LocalDate birthDate(Child child, Demographics told, Habit habit, Chance chance) {
    boolean filledIn = child.bornAbroad() && chance.percent(habit.defaultDates());
    return filledIn ? told.birth.withDayOfYear(1) : told.birth;
  }

  private static void givenNames(Draft draft, Demographics told, Habit habit) {
    int blank = told.given.indexOf(' ');
    boolean splits = habit.splitsCompounds() && blank > 0;
    var middle = splits ? told.given.substring(blank + 1) : told.middle;
    draft.put(
        "first_name",
        Lettering.written(splits ? told.given.substring(0, blank) : told.given, habit));
    draft.put("middle_name", middle == null ? null : middleName(middle, habit));
  }

  private static @Nullable String middleName(String middle, Habit habit) {
    return switch (habit.middle()) {
      case KEEP -> Lettering.written(middle, habit);
      case INITIAL -> Lettering.written(middle.substring(0, 1), habit);
      case DROP -> null;
    };
  }

  private static void surnames(Draft draft, Surnames surnames, Habit habit, Chance chance) {
    var first = surnames.first();
    var second = surnames.second();
    var kept = habit.surnames().draw(chance);
    if (second == null) {
      draft.put("last_name_1", Lettering.written(first, habit));
      return;
    }
    switch (kept) {
      case TWO -> both(draft, first, second, habit);
      case SWAPPED -> both(draft, second, first, habit);
      case JOINED -> draft.put("last_name_1", Lettering.written(first + " " + second, habit));
      case HYPHEN -> draft.put("last_name_1", Lettering.written(first + "-" + second, habit));
      case FIRST -> draft.put("last_name_1", Lettering.written(first, habit));
    }
  }

  private static void both(Draft draft, String first, String second, Habit habit) {
    draft.put("last_name_1", Lettering.written(first, habit));
    draft.put("last_name_2", Lettering.written(second, habit));
  }

  private static void birthplace(Draft draft, Demographics told) {
    var place = told.birthplace;
    if (place != null) {
      draft
          .put("birth_city", place.city())
          .put("birth_state", place.subdivision())
          .put("birth_country", place.country());
    }
  }

  private static void parents(Draft draft, Demographics told, Habit habit) {
    boolean motherFirst = habit.parents() != ParentOrder.FATHER || told.father == null;
    parent(draft, "parent_1_", motherFirst ? told.mother : told.father, habit);
    if (habit.parents() != ParentOrder.ONE) {
      parent(draft, "parent_2_", motherFirst ? told.father : told.mother, habit);
    }
  }

  private static void parent(Draft draft, String head, @Nullable Parent parent, Habit habit) {
    if (parent != null) {
      draft
          .put(head + "first_name", Lettering.written(parent.given(), habit))
          .put(head + "last_name", Lettering.written(parent.surnames().joined(), habit))
          .put(head + "email", parent.email())
          .put(head + "phone", parent.phone());
    }
  }
}

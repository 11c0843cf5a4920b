package org.monarca.population.states;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.people.Parent;
import org.monarca.population.people.Surnames;
import org.monarca.population.states.Habit.ParentOrder;
import org.monarca.population.states.Habit.Writing;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes the student's own row as a State with these habits does. */
final class StudentRow {

  private static final List<String> PROOFS =
      List.of(
          "1004", "1004", "1004", "1004", "1004", "1004", "1004", "1003", "1006", "1007", "1008",
          "1010", "1009", "3423");

  private final Draft draft;
  private final Writing habit;

  private StudentRow(Draft draft, Writing habit) {
    this.draft = draft;
    this.habit = habit;
  }

  /** The row of an insertion; the same chance gives the same habits, whatever is believed. */
  static Row of(Case known, Demographics told, Chance chance) {
    var draft =
        new Draft(RecordKind.STUDENT, known)
            .put("state_student_id_type", known.habit().numbering().type())
            .put("action", "I")
            .put("sex", told.sex)
            .put("birth_date", birthDate(known, told, chance))
            .put("multiple_birth_flag", told.multiple)
            .put("birth_date_verification", proof(known, chance));
    new StudentRow(draft, known.habit().writing()).write(told, chance);
    return draft.row();
  }

  /** The first of January of the right year, where a State fills in what it does not know. */
  static LocalDate birthDate(Case known, Demographics told, Chance chance) {
    boolean filledIn =
        known.child().bornAbroad() && chance.percent(known.habit().shares().defaultDates());
    return filledIn ? told.birth.withDayOfYear(1) : told.birth;
  }

  private static String proof(Case known, Chance chance) {
    var proof = chance.oneOf(PROOFS);
    return known.is(Oddity.VERIFICATION) ? "1013" : proof;
  }

  private void write(Demographics told, Chance chance) {
    givenNames(told);
    surnames(told.surnames, chance);
    draft.put("suffix", told.suffix);
    birthplace(told);
    parents(told);
  }

  private void givenNames(Demographics told) {
    int blank = told.given.indexOf(' ');
    boolean splits = habit.splitsCompounds() && blank > 0;
    var middle = splits ? told.given.substring(blank + 1) : told.middle;
    draft.put("first_name", written(splits ? told.given.substring(0, blank) : told.given));
    draft.put("middle_name", middle == null ? null : middleName(middle));
  }

  private @Nullable String middleName(String middle) {
    return switch (habit.middle()) {
      case KEEP -> written(middle);
      case INITIAL -> written(middle.substring(0, 1));
      case DROP -> null;
    };
  }

  private void surnames(Surnames surnames, Chance chance) {
    var first = surnames.first();
    var second = surnames.second();
    var kept = habit.surnames().draw(chance);
    if (second == null) {
      draft.put("last_name_1", written(first));
      return;
    }
    switch (kept) {
      case TWO -> both(first, second);
      case SWAPPED -> both(second, first);
      case JOINED -> draft.put("last_name_1", written(first + " " + second));
      case HYPHEN -> draft.put("last_name_1", written(first + "-" + second));
      case FIRST -> draft.put("last_name_1", written(first));
    }
  }

  private void both(String first, String second) {
    draft.put("last_name_1", written(first));
    draft.put("last_name_2", written(second));
  }

  private void birthplace(Demographics told) {
    var place = told.birthplace;
    if (place != null) {
      draft
          .put("birth_city", place.city())
          .put("birth_state", place.subdivision())
          .put("birth_country", place.country());
    }
  }

  private void parents(Demographics told) {
    boolean motherFirst = habit.parents() != ParentOrder.FATHER || told.father == null;
    parent("parent_1_", motherFirst ? told.mother : told.father);
    if (habit.parents() != ParentOrder.ONE) {
      parent("parent_2_", motherFirst ? told.father : told.mother);
    }
  }

  private void parent(String head, @Nullable Parent parent) {
    if (parent != null) {
      draft
          .put(head + "first_name", written(parent.given()))
          .put(head + "last_name", written(parent.surnames().joined()))
          .put(head + "email", parent.email())
          .put(head + "phone", parent.phone());
    }
  }

  private String written(String name) {
    return Lettering.written(name, habit);
  }
}

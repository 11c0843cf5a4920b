package org.monarca.population.states;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.monarca.population.chance.Table;
import org.monarca.population.chance.Weighted;
import org.monarca.population.places.UsState;
import org.monarca.population.states.Habit.CourseTitles;
import org.monarca.population.states.Habit.MiddleNames;
import org.monarca.population.states.Habit.Numbering;
import org.monarca.population.states.Habit.Pace;
import org.monarca.population.states.Habit.ParentOrder;
import org.monarca.population.states.Habit.Rhythm;
import org.monarca.population.states.Habit.Schooling;
import org.monarca.population.states.Habit.Shares;
import org.monarca.population.states.Habit.SurnameHabit;
import org.monarca.population.states.Habit.Terms;
import org.monarca.population.states.Habit.Writing;

/** The habits of all States. */
final class Habits {

  private final Map<String, Habit> byState = new HashMap<>();

  private Habits() {
    for (var line : Table.read("states/habits.csv").lines()) {
      byState.put(line.text("state"), habit(line));
    }
  }

  static Habits published() {
    return new Habits();
  }

  Habit of(UsState state) {
    var own = byState.get(state.code());
    if (own == null) {
      throw new IllegalStateException("no habits of " + state.code());
    }
    return own;
  }

  private static Habit habit(Table.Line line) {
    return new Habit(
        writing(line),
        new Numbering(line.text("id"), line.text("id_type"), line.number("recycled_ids")),
        schooling(line),
        shares(line),
        new Pace(Rhythm.valueOf(line.constant("rhythm")), line.number("lag"), line.number("keeps")),
        Set.of(line.text("blank").split("\\|")));
  }

  private static Writing writing(Table.Line line) {
    return new Writing(
        Weighted.ofCell(
            line.text("surnames"), word -> SurnameHabit.valueOf(word.toUpperCase(Locale.ROOT))),
        line.text("accents").equals("keep"),
        line.text("marks").equals("keep"),
        line.text("letters").equals("upper"),
        MiddleNames.valueOf(line.constant("middle")),
        line.text("compound").equals("split"),
        ParentOrder.valueOf(line.constant("parents")));
  }

  private static Schooling schooling(Table.Line line) {
    return new Schooling(
        terms(line.text("term")),
        CourseTitles.valueOf(line.constant("titles")),
        line.yes("sced"),
        line.text("mathematics").equals("integrated"),
        line.text("state_test"),
        line.text("english_test"),
        line.yes("progress"));
  }

  private static Shares shares(Table.Line line) {
    return new Shares(
        line.number("immunizations"),
        line.number("alternate_ids"),
        line.number("earlier_moves"),
        line.number("default_dates"),
        line.number("corrects"),
        line.number("comments"));
  }

  private static Terms terms(String code) {
    return Arrays.stream(Terms.values())
        .filter(terms -> terms.code.equals(code))
        .findFirst()
        .orElseThrow();
  }
}

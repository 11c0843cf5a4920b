package org.monarca.population.states;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.monarca.population.chance.Table;
import org.monarca.population.chance.Weighted;
import org.monarca.population.places.UsState;
import org.monarca.population.states.Habit.CourseTitles;
import org.monarca.population.states.Habit.MiddleNames;
import org.monarca.population.states.Habit.ParentOrder;
import org.monarca.population.states.Habit.SurnameHabit;
import org.monarca.population.states.Habit.Terms;

/** The habits of all States; a State without a row of its own has the usual ones. */
final class Habits {

  private static final String USUAL = "*";

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
    return own != null ? own : Objects.requireNonNull(byState.get(USUAL));
  }

  private static Habit habit(Table.Line line) {
    return new Habit(
        surnames(line.text("surnames")),
        line.text("accents").equals("keep"),
        line.text("letters").equals("upper"),
        MiddleNames.valueOf(constant(line, "middle")),
        line.text("compound").equals("split"),
        ParentOrder.valueOf(constant(line, "parents")),
        line.text("id"),
        line.text("id_type"),
        terms(line.text("term")),
        CourseTitles.valueOf(constant(line, "titles")),
        line.text("sced").equals("Y"),
        line.number("immunizations"),
        line.number("alternate_ids"),
        line.number("earlier_moves"),
        line.number("default_dates"),
        Set.of(line.text("blank").split("\\|")));
  }

  /** From {@code two:80 joined:20}. */
  private static Weighted<SurnameHabit> surnames(String cell) {
    var weights = new HashMap<SurnameHabit, Integer>();
    for (var part : List.of(cell.split(" "))) {
      int colon = part.indexOf(':');
      weights.put(
          SurnameHabit.valueOf(part.substring(0, colon).toUpperCase(Locale.ROOT)),
          Integer.parseInt(part.substring(colon + 1)));
    }
    return Weighted.of(List.of(SurnameHabit.values()), habit -> weights.getOrDefault(habit, 0));
  }

  private static Terms terms(String code) {
    return Arrays.stream(Terms.values())
        .filter(terms -> terms.code.equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String constant(Table.Line line, String column) {
    return line.text(column).toUpperCase(Locale.ROOT);
  }
}

package org.monarca.population.states;

import java.time.LocalDate;
import java.util.List;
import org.monarca.population.journeys.Stay;
import org.monarca.population.people.Child;
import org.monarca.population.places.UsState;
import org.monarca.population.school.Attendance;

/**
 * A child as it concerns one State.
 *
 * @param id the State's number for the child
 * @param stays all stays of the child, in every State
 * @param attendances all attendances of the child, in every State
 */
record Case(
    Child child,
    UsState state,
    Habit habit,
    String id,
    List<Stay> stays,
    List<Attendance> attendances,
    long seed,
    LocalDate asOf) {

  /** What happened in this State; at least one. */
  List<Attendance> own() {
    return attendances.stream().filter(attendance -> attendance.state().equals(state)).toList();
  }

  /** Graduation or the 22nd birthday, whichever is first. */
  LocalDate eligibilityEnd() {
    var last = attendances.getLast();
    var graduation = last.graduated() ? last.to() : null;
    return graduation != null ? graduation : child.birth().plusYears(22);
  }

  /** The last day of which this State can know anything. */
  LocalDate lastKnownDay() {
    return own().getLast().lastDay(asOf);
  }
}

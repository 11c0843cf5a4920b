package org.monarca.population.states;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.journeys.Stay;
import org.monarca.population.people.Child;
import org.monarca.population.places.UsState;
import org.monarca.population.school.Attendance;

/**
 * A child as it concerns one State.
 *
 * @param id the State's number for the child
 * @param stays all stays of the child as a migratory one, in every State
 * @param attendances all attendances of the child, in every State
 * @param own those of them in this State; at least one
 * @param opens the night on which the State first tells of the child
 * @param oddity what is odd about this record, null for nearly all
 */
record Case(
    Child child,
    UsState state,
    Habit habit,
    String id,
    List<Stay> stays,
    List<Attendance> attendances,
    List<Attendance> own,
    long seed,
    LocalDate opens,
    @Nullable Oddity oddity) {

  private static final int PURPOSE = 6;

  /** Draws that belong to this child in this State and to one purpose. */
  static Chance chance(long seed, Child child, UsState state, int purpose) {
    return Chance.of(seed, PURPOSE, child.number(), state.ordinal(), purpose);
  }

  Chance chance(int purpose) {
    return chance(seed, child, state, purpose);
  }

  boolean is(Oddity one) {
    return oddity == one;
  }

  /** When the certificate of eligibility for a stay is approved: a working day. */
  static LocalDate approval(long seed, Child child, Stay stay) {
    var chance = Chance.of(seed, PURPOSE, child.number(), stay.arrival().toEpochDay());
    var day = stay.arrival().plusDays(chance.between(5, 62));
    int weekend = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
    return weekend > 0 ? day.plusDays(3 - weekend) : day;
  }

  /** The night on which the State tells of what happened on {@code day}, not before it opens. */
  LocalDate night(LocalDate day, int days) {
    var on = day.plusDays(1 + days);
    return on.isBefore(opens) ? opens : on;
  }

  /** As {@link #night(LocalDate, int)}, after as many days as the State may need. */
  LocalDate night(LocalDate day, Chance chance) {
    return night(day, chance.between(0, habit.pace().lag()));
  }

  /** Graduation or the 22nd birthday, whichever is first. */
  LocalDate entitledUntil() {
    var last = attendances.getLast();
    return last.completes() ? last.to() : child.twentySecondBirthday();
  }

  /** The last day of which this State can know anything. */
  LocalDate lastKnownDay() {
    return own.getLast().to();
  }
}

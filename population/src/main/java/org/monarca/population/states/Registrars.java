package org.monarca.population.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.monarca.population.chance.Chance;
import org.monarca.population.journeys.Stay;
import org.monarca.population.names.Names;
import org.monarca.population.people.Child;
import org.monarca.population.places.UsState;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.Attendances;
import org.monarca.population.school.CoursePlans;
import org.monarca.population.school.Vaccinations;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** Tells of children as the States would. Immutable: one instance serves every thread. */
public final class Registrars {

  private static final int PURPOSE = 6;

  private final Habits habits = Habits.published();
  private final CourseRows courses = new CourseRows(CoursePlans.published());
  private final ImmunizationRows immunizations = new ImmunizationRows(Vaccinations.published());
  private final Slips slips;
  private final StateNumbers numbers;
  private final StateNumbers otherNumbers;
  private final long seed;
  private final LocalDate asOf;

  public Registrars(Names names, ErrorRate errors, long seed, LocalDate asOf) {
    this.slips = new Slips(errors, names, asOf);
    this.numbers = new StateNumbers(seed);
    this.otherNumbers = new StateNumbers(seed + 1);
    this.seed = seed;
    this.asOf = asOf;
  }

  /** One record for each State where the child attended, in the order in which it came there. */
  public List<Told> of(Child child, List<Stay> stays) {
    var attendances = Attendances.of(child, stays, seed, asOf);
    return attendances.stream()
        .map(Attendance::state)
        .distinct()
        .map(state -> told(child, state, stays, attendances))
        .toList();
  }

  private Told told(Child child, UsState state, List<Stay> stays, List<Attendance> attendances) {
    var habit = habits.of(state);
    var id = numbers.of(child, state, habit.idPattern());
    var known = new Case(child, state, habit, id, stays, attendances, seed, asOf);
    var demographics = new Demographics(child);
    slips.befall(demographics, chance(known, 0));
    var student = StudentRow.of(child, demographics, id, habit, chance(known, 1));
    return new Told(state, child.number(), new StudentRecord(student, childRows(known, student)));
  }

  private List<Row> childRows(Case known, Row student) {
    var birth = LocalDate.parse(Objects.requireNonNull(student.value("birth_date")));
    var rows = new ArrayList<Row>();
    rows.addAll(alternateIds(known, chance(known, 2)));
    rows.addAll(MoveRows.of(known, chance(known, 3)));
    rows.addAll(EnrollmentRows.of(known, chance(known, 4)));
    rows.addAll(courses.of(known, chance(known, 5)));
    rows.addAll(AssessmentRows.of(known, chance(known, 6)));
    rows.addAll(immunizations.of(known, birth, chance(known, 7)));
    return rows;
  }

  private List<Row> alternateIds(Case known, Chance chance) {
    if (!chance.percent(known.habit().alternateIds())) {
      return List.of();
    }
    return List.of(
        Draft.child(RecordKind.ALTERNATE_ID, known.habit(), known.id(), "K1")
            .put("alternate_id", otherNumbers.of(known.child(), known.state(), "M########"))
            .put("alternate_id_type", chance.percent(70) ? "02" : "03")
            .row());
  }

  private Chance chance(Case known, int purpose) {
    return Chance.of(seed, PURPOSE, known.child().number(), known.state().ordinal(), purpose);
  }
}

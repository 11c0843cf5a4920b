package org.monarca.population.states;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.Course;
import org.monarca.population.school.CoursePlans;
import org.monarca.population.states.Habit.Terms;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * Writes a State's course history: credits for terms completed, hours and a mark for the others.
 */
final class CourseRows {

  private static final List<String> MARKS = List.of("A", "A", "B", "B", "B", "C", "C", "C", "D");
  private static final int SHORTEST_DAYS = 12;

  private final CoursePlans plans;

  CourseRows(CoursePlans plans) {
    this.plans = plans;
  }

  List<Row> of(Case known, Chance chance) {
    var rows = new ArrayList<Row>();
    for (var attendance : known.own()) {
      if (attendance.atSchool() && attendance.gradeNumber() >= 8) {
        terms(attendance, known, chance, rows);
      }
    }
    return rows;
  }

  private void terms(Attendance attendance, Case known, Chance chance, List<Row> rows) {
    var plan = plans.plan(known.child(), attendance.gradeNumber(), known.seed());
    int terms = known.habit().terms().number;
    long days = ChronoUnit.DAYS.between(attendance.year().first(), attendance.year().last());
    for (int term = 0; term < terms && !plan.isEmpty(); term++) {
      var first = attendance.year().first().plusDays(days * term / terms);
      var last = attendance.year().first().plusDays(days * (term + 1) / terms);
      var from = first.isBefore(attendance.from()) ? attendance.from() : first;
      var until = attendance.lastDay(known.asOf());
      var to = until.isBefore(last) ? until : last;
      if (!from.plusDays(SHORTEST_DAYS).isAfter(to)) {
        var part = new Part(attendance, term, from, to, first, last);
        plan.forEach(course -> rows.add(row(course, part, known, chance)));
      }
    }
  }

  private static Row row(Course course, Part part, Case known, Chance chance) {
    var habit = known.habit();
    int begin = part.attendance().year().begin();
    var key =
        "C%02d%d%s%s"
            .formatted(
                begin % 100, part.term(), course.sced(), Draft.compact(part.from()).substring(4));
    var draft =
        Draft.child(RecordKind.COURSE, habit, known.id(), key)
            .put("course_title", title(course, part, habit))
            .put("subject_area", course.subject())
            .put("sced_code", habit.sendsSced() ? course.sced() : null)
            .put("course_type", course.type())
            .put("begin_academic_year", Integer.toString(begin))
            .put("end_academic_year", Integer.toString(begin + 1))
            .put("course_section", section(part, habit.terms()))
            .put("term_type", habit.terms().code);
    if (part.completed()) {
      boolean failed = chance.percent(8);
      draft
          .put("credits_granted", failed ? "0.00" : habit.terms().credits)
          .put("final_grade", failed ? "F" : chance.oneOf(MARKS));
    } else {
      draft
          .put("clock_hours", Long.toString(part.clockHours()))
          .put("grade_to_date", Integer.toString(chance.between(58, 98)));
    }
    return draft.row();
  }

  private static String title(Course course, Part part, Habit habit) {
    var half = part.term() * 2 < habit.terms().number ? " A" : " B";
    return switch (habit.titles()) {
      case PLAIN -> course.title();
      case SHORT -> course.shortTitle();
      case HALVES -> habit.terms() == Terms.YEAR ? course.title() : course.title() + half;
    };
  }

  private static String section(Part part, Terms terms) {
    return terms == Terms.YEAR ? "01" : part.term() * 2 < terms.number ? "02" : "03";
  }

  /** The part of a term during which the student was there. */
  private record Part(
      Attendance attendance,
      int term,
      LocalDate from,
      LocalDate to,
      LocalDate first,
      LocalDate last) {

    /** There for five sixths of the term and at its end. */
    boolean completed() {
      long there = ChronoUnit.DAYS.between(from, to);
      return !to.isBefore(last.minusDays(4))
          && there * 6 >= ChronoUnit.DAYS.between(first, last) * 5;
    }

    /** Fifty minutes on five days of seven. */
    long clockHours() {
      return ChronoUnit.DAYS.between(from, to) * 5 * 50 / (7 * 60);
    }
  }
}

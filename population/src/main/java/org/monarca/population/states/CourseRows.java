package org.monarca.population.states;

import java.time.LocalDate;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.CoursePlans;
import org.monarca.population.states.CourseRow.Mark;
import org.monarca.records.RecordKind;

/**
 * Says a State's course history: credits for terms completed; hours and a mark for terms left early
 * and, where the State tells of courses before they end, for those under way.
 */
final class CourseRows {

  private static final List<String> MARKS = List.of("A", "A", "B", "B", "B", "C", "C", "C", "D");
  private static final int SHORTEST_DAYS = 12;

  private final CoursePlans plans = CoursePlans.published();

  void write(Case known, Book book) {
    var chance = known.chance(5);
    for (var attendance : known.own()) {
      if (attendance.atSchool() && attendance.gradeNumber() >= 8) {
        year(attendance, known, book, chance);
      }
    }
  }

  private void year(Attendance attendance, Case known, Book book, Chance chance) {
    boolean integrated = known.habit().schooling().integrated();
    var plan = plans.plan(known.child(), attendance.gradeNumber(), integrated, known.seed());
    int terms = known.habit().schooling().terms().number;
    for (int term = 0; term < terms && !plan.isEmpty(); term++) {
      var part = TermPart.of(attendance, term, terms);
      if (!part.from().plusDays(SHORTEST_DAYS).isAfter(part.to())) {
        for (var course : plan) {
          say(new CourseRow(course, part, known), part, known, book, chance);
        }
      }
    }
  }

  private static void say(CourseRow row, TermPart part, Case known, Book book, Chance chance) {
    var middle = part.middle();
    if (known.habit().schooling().progress() && middle.isBefore(part.to())) {
      int soFar = chance.between(58, 98);
      say(book, known.night(middle, 4), row, new Mark.ToDate(part.hoursUntil(middle), soFar));
    }
    if (part.completed()) {
      boolean failed = chance.percent(8);
      var letter = failed ? "F" : chance.oneOf(MARKS);
      say(book, known.night(part.last(), chance.between(3, 25)), row, new Mark.Final(letter));
    } else {
      var mark = new Mark.ToDate(part.hoursUntil(part.to()), chance.between(58, 98));
      say(book, known.night(part.to(), chance), row, mark);
    }
  }

  private static void say(Book book, LocalDate night, CourseRow row, Mark mark) {
    book.say(night, RecordKind.COURSE, row.key(), () -> row.written(mark));
  }
}

package org.monarca.population.states;

import org.monarca.population.chance.Digits;
import org.monarca.population.school.Course;
import org.monarca.population.states.Habit.Terms;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes one course of one term as a State with these habits does. */
final class CourseRow {

  private static final String IMPOSSIBLE_HOURS = "1400";

  private final Course course;
  private final TermPart part;
  private final Case known;
  private final String key;

  /** How far the student has come. */
  sealed interface Mark {
    /** Hours so far and the mark in percent. */
    record ToDate(long hours, int percent) implements Mark {}

    /** The letter at the end; credits unless it is an F. */
    record Final(String letter) implements Mark {}
  }

  CourseRow(Course course, TermPart part, Case known) {
    this.course = course;
    this.part = part;
    this.known = known;
    this.key =
        "C"
            + Digits.of(part.attendance().year().begin() % 100, 2)
            + part.term()
            + course.sced()
            + Draft.compact(part.from()).substring(4);
  }

  /** Unique among the child's courses in the State, and the same in all versions. */
  String key() {
    return key;
  }

  Row written(Mark mark) {
    int begin = part.attendance().year().begin();
    var school = known.habit().schooling();
    var draft =
        Draft.child(RecordKind.COURSE, known, key)
            .put("course_title", title())
            .put("subject_area", course.subject())
            .put("sced_code", school.sendsSced() ? course.sced() : null)
            .put("course_type", course.type())
            .put("begin_academic_year", Integer.toString(begin))
            .put("end_academic_year", Integer.toString(begin + 1))
            .put("course_section", section())
            .put("term_type", school.terms().code);
    switch (mark) {
      case Mark.ToDate(long hours, int percent) ->
          draft
              .put("clock_hours", Long.toString(hours))
              .put("grade_to_date", Integer.toString(percent));
      case Mark.Final(String letter) ->
          draft
              .put("credits_granted", letter.equals("F") ? "0.00" : school.terms().credits)
              .put("final_grade", letter);
    }
    if (known.is(Oddity.HOURS)) {
      draft.put("clock_hours", IMPOSSIBLE_HOURS);
    }
    return draft.row();
  }

  private String title() {
    boolean whole = known.habit().schooling().terms() == Terms.YEAR;
    var half = part.term() * 2 < part.of() ? " A" : " B";
    return switch (known.habit().schooling().titles()) {
      case PLAIN -> course.title();
      case SHORT -> course.shortTitle();
      case HALVES -> whole ? course.title() : course.title() + half;
    };
  }

  private String section() {
    return part.of() == 1 ? "01" : part.term() * 2 < part.of() ? "02" : "03";
  }
}

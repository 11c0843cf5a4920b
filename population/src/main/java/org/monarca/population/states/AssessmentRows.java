package org.monarca.population.states;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.school.Attendance;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes a State's tests: its own in spring, English proficiency in winter. */
final class AssessmentRows {

  private AssessmentRows() {}

  static List<Row> of(Case known, Chance chance) {
    var rows = new ArrayList<Row>();
    for (var attendance : known.own()) {
      if (attendance.atSchool()) {
        english(attendance, known, chance, rows);
        stateTests(attendance, known, chance, rows);
      }
    }
    return rows;
  }

  private static void english(Attendance attendance, Case known, Chance chance, List<Row> rows) {
    var day = LocalDate.of(attendance.year().begin() + 1, 2, 15);
    if (known.child().pupil().englishLearner() && sat(attendance, day, known)) {
      int level = chance.between(10, 60);
      rows.add(
          test(known, "English Language Proficiency", "English Proficiency", "03", day)
              .put("reporting_method", "0503")
              .put("score_results", level / 10 + "." + level % 10)
              .put("interpretation", level >= 45 ? "Proficient" : "Not Proficient")
              .row());
    }
  }

  /** Grades 3 to 8 and once in high school: 20 U.S.C. 6311(b)(2)(B)(v). */
  private static void stateTests(Attendance attendance, Case known, Chance chance, List<Row> rows) {
    int grade = attendance.gradeNumber();
    var day = LocalDate.of(attendance.year().begin() + 1, 4, 15);
    if (grade < 3 || grade == 9 || grade > 10 || !sat(attendance, day, known)) {
      return;
    }
    rows.add(scored(known, grade, "Mathematics", "09", day, chance));
    rows.add(scored(known, grade, "Reading", "10", day, chance));
    if (grade == 5 || grade == 8 || grade == 10) {
      rows.add(scored(known, grade, "Science", "11", day, chance));
    }
  }

  private static Row scored(
      Case known, int grade, String content, String type, LocalDate day, Chance chance) {
    int score = (chance.between(300, 700) + chance.between(300, 700)) / 2;
    var title = known.state().code() + " State Assessment Grade " + grade;
    return test(known, title, content, type, day)
        .put("reporting_method", "3479")
        .put("score_results", Integer.toString(score))
        .put("interpretation", interpretation(score))
        .row();
  }

  private static Draft test(Case known, String title, String content, String type, LocalDate day) {
    var month = day.toString().substring(0, 7);
    return Draft.child(RecordKind.ASSESSMENT, known.habit(), known.id(), "A" + month + "-" + type)
        .put("assessment_title", title)
        .put("assessment_content", content)
        .put("assessment_type", type)
        .put("administration_date", month);
  }

  private static boolean sat(Attendance attendance, LocalDate day, Case known) {
    return attendance.holds(day) && day.isBefore(known.asOf());
  }

  private static String interpretation(int score) {
    return score >= 600
        ? "Advanced"
        : score >= 520 ? "Proficient" : score >= 440 ? "Basic" : "Below Basic";
  }
}

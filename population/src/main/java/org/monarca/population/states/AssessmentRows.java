package org.monarca.population.states;

import java.time.LocalDate;
import org.monarca.population.chance.Chance;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.Attendance.Ending;
import org.monarca.records.RecordKind;

/**
 * Says a State's tests: its own in spring, English proficiency in winter, readiness for
 * kindergarten, high school equivalency. Results come weeks later, often after the child has left.
 */
final class AssessmentRows {

  private AssessmentRows() {}

  static void write(Case known, Book book) {
    var chance = known.chance(6);
    for (var attendance : known.own()) {
      if (attendance.atSchool()) {
        english(attendance, known, book, chance);
        stateTests(attendance, known, book, chance);
      } else if (attendance.grade().startsWith("P") && attendance.type().equals("02")) {
        readiness(attendance, known, book, chance);
      }
      if (attendance.ending() == Ending.EQUIVALENCY) {
        var test = new Test("GED", "High School Equivalency", "06", "0500", "Passed", "Passed");
        say(test, attendance.to(), known, book, chance);
      }
    }
  }

  private static void english(Attendance attendance, Case known, Book book, Chance chance) {
    var day = LocalDate.of(attendance.year().begin() + 1, 2, 15);
    int level = chance.between(10, 60);
    if (known.child().pupil().englishLearner() && attendance.holds(day)) {
      var score = level / 10 + "." + level % 10;
      var reached = level >= 45 ? "Proficient" : "Not Proficient";
      var title = known.habit().schooling().englishTest();
      say(
          new Test(title, "English Proficiency", "03", "0503", score, reached),
          day,
          known,
          book,
          chance);
    }
  }

  /** Grades 3 to 8 and once in high school: 20 U.S.C. 6311(b)(2)(B)(v). */
  private static void stateTests(Attendance attendance, Case known, Book book, Chance chance) {
    int grade = attendance.gradeNumber();
    var day = LocalDate.of(attendance.year().begin() + 1, 4, 15);
    if (grade < 3 || grade == 9 || grade > 10 || !attendance.holds(day)) {
      return;
    }
    say(scored(known, grade, "Mathematics", "09", chance), day, known, book, chance);
    say(scored(known, grade, "Reading", "10", chance), day, known, book, chance);
    if (grade == 5 || grade == 8 || grade == 10) {
      say(scored(known, grade, "Science", "11", chance), day, known, book, chance);
    }
  }

  private static void readiness(Attendance attendance, Case known, Book book, Chance chance) {
    var day = attendance.from().plusDays(30);
    if (attendance.holds(day) && chance.percent(30)) {
      var score = Integer.toString(chance.between(8, 40));
      say(
          new Test(
              "Readiness Screener",
              "Other",
              "07",
              "3478",
              score,
              Integer.parseInt(score) < 20 ? "Not Ready" : "Ready"),
          day,
          known,
          book,
          chance);
    }
  }

  private static Test scored(Case known, int grade, String content, String type, Chance chance) {
    int score = (chance.between(300, 700) + chance.between(300, 700)) / 2;
    return new Test(
        known.habit().schooling().stateTest() + " Grade " + grade,
        content,
        type,
        "3479",
        Integer.toString(score),
        interpretation(score));
  }

  private static void say(Test test, LocalDate day, Case known, Book book, Chance chance) {
    var month = day.toString().substring(0, 7);
    var key = "A" + month + "-" + test.type();
    book.say(
        known.night(day, chance.between(35, 110)),
        RecordKind.ASSESSMENT,
        key,
        () ->
            Draft.child(RecordKind.ASSESSMENT, known, key)
                .put("assessment_title", test.title())
                .put("assessment_content", test.content())
                .put("assessment_type", test.type())
                .put("administration_date", month)
                .put("reporting_method", test.method())
                .put("score_results", test.score())
                .put("interpretation", test.interpretation())
                .row());
  }

  private static String interpretation(int score) {
    return score >= 600
        ? "Advanced"
        : score >= 520 ? "Proficient" : score >= 440 ? "Basic" : "Below Basic";
  }

  private record Test(
      String title,
      String content,
      String type,
      String method,
      String score,
      String interpretation) {}
}

package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.LeftOut;
import org.monarca.exchange.intake.LeftOutChild;
import org.monarca.exchange.intake.Status;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.web.LeftOutPage.Line;
import org.monarca.exchange.web.LeftOutPage.SchoolLine;

/** Whom a full list leaves out, in words. */
final class LeftOutWords {

  private final Wording words;

  LeftOutWords(Wording words) {
    this.words = words;
  }

  /**
   * @param chosen the school that the list is narrowed to; null for all
   */
  LeftOutPage page(SubmissionStatus submission, LeftOut leftOut, @Nullable String chosen) {
    var schools =
        leftOut.schools().stream()
            .map(school ->
                new SchoolLine(
                    school.key(),
                    school(school.school(), school.name()),
                    words.number(school.children())))
            .toList();
    var only =
        schools.stream()
            .filter(school -> school.code().equals(chosen))
            .map(SchoolLine::school)
            .findFirst()
            .orElse(null);
    long asked =
        chosen == null
            ? leftOut.all()
            : leftOut.schools().stream()
                .filter(school -> school.key().equals(chosen))
                .mapToLong(school -> school.children())
                .sum();
    var name = submission.submissionId();
    return new LeftOutPage(
        submission.id().toString(),
        name == null ? words.say("submission.unnamed") : name,
        says(submission, leftOut.all()),
        schools,
        chosen,
        only,
        leftOut.first().stream().map(this::line).toList(),
        asked > leftOut.first().size());
  }

  private String says(SubmissionStatus submission, long all) {
    var key =
        submission.dryRun()
            ? "left-out.rehearsed"
            : submission.status() == Status.WAITING ? "left-out.asked" : "left-out.agreed";
    return words.say(key, all);
  }

  private Line line(LeftOutChild child) {
    var grade = child.grade();
    return new Line(
        child.stateStudentId(),
        school(child.school(), child.schoolName()),
        grade == null ? words.say("value.not-known") : words.code("grade_level", grade));
  }

  private String school(@Nullable String school, @Nullable String name) {
    if (school == null) {
      return name == null ? words.say("left-out.no-school") : name;
    }
    return name == null ? school : words.say("left-out.school", name, school);
  }
}

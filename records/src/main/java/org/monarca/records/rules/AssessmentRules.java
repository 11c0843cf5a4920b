package org.monarca.records.rules;

import java.util.List;
import org.monarca.records.problems.Problem;

/** The warning about assessments that stand there twice. */
final class AssessmentRules {

  static final List<Rule> ALL =
      List.of(new Rule(Problem.ASSESSMENT_REPEATED, AssessmentRules::assessmentsAreDifferent));

  private AssessmentRules() {}

  private static void assessmentsAreDifferent(Child child, Verdict verdict) {
    Repetitions.of(
            child.assessments(),
            Fields.ASSESSMENT_TITLE,
            Fields.ASSESSMENT_CONTENT,
            Fields.ASSESSMENT_TYPE,
            Fields.ADMINISTERED,
            Fields.SCORE)
        .forEach((assessment, first) ->
            verdict.add(
                Problem.ASSESSMENT_REPEATED,
                assessment,
                Fields.ASSESSMENT_TITLE,
                Long.toString(first.line())));
  }
}

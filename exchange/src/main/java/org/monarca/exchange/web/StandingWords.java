package org.monarca.exchange.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.credit.ledger.LedgerRules;
import org.monarca.exchange.credit.plans.Gap;
import org.monarca.exchange.credit.plans.Standing;
import org.monarca.exchange.credit.plans.Standing.Answer;

/** How it came that a student is on track, is not, or that nothing is said: step by step. */
final class StandingWords {

  /** By these nothing is compared. */
  private static final Set<Answer> NO_ANSWER = Set.of(Answer.EXAMPLE, Answer.OTHER_CLASS);

  private final Wording words;

  StandingWords(Wording words) {
    this.words = words;
  }

  List<String> steps(Gap gap, int graduates) {
    var standing = gap.standing();
    var steps = new ArrayList<String>();
    steps.add(words.say("plan.step.class", String.valueOf(graduates), gap.plan().classes().said()));
    if (!gap.plan().classes().holds(graduates)) {
      steps.add(words.say("plan.step.other-class"));
    }
    expected(standing, steps);
    if (standing.answer() == Answer.EXAMPLE) {
      steps.add(words.say("plan.step.example"));
    }
    return steps;
  }

  private void expected(Standing standing, List<String> steps) {
    var expected = standing.expected();
    var ofCourses = standing.ofCourses();
    var perYear = standing.perYear();
    if (expected == null || ofCourses == null || perYear == null) {
      return;
    }
    if (standing.school().signum() > 0) {
      steps.add(words.say("plan.step.school", LedgerWords.digits(standing.school())));
    }
    if (standing.yearsDone() == 0) {
      steps.add(words.say("plan.step.not-yet"));
    } else {
      steps.add(
          words.say(
              "plan.step.expected",
              standing.yearsDone(),
              LedgerWords.digits(ofCourses),
              LedgerWords.digits(expected)));
      compared(standing, expected, steps);
    }
    steps.add(words.say("plan.step.left", LedgerWords.digits(perYear), standing.yearsLeft()));
  }

  /** Not where that would be an answer by another name. */
  private void compared(Standing standing, BigDecimal expected, List<String> steps) {
    if (standing.untold().nothingSent()) {
      steps.add(words.say("plan.step.nothing-sent"));
    } else if (!NO_ANSWER.contains(standing.answer())) {
      steps.add(
          words.say(
              LedgerRules.isEnough(standing.counted(), expected)
                  ? "plan.step.enough"
                  : "plan.step.behind",
              LedgerWords.digits(standing.counted()),
              LedgerWords.digits(expected)));
      doubts(standing, steps);
    }
  }

  private void doubts(Standing standing, List<String> steps) {
    var untold = standing.untold();
    if (standing.again().signum() > 0) {
      steps.add(words.say("plan.step.again", LedgerWords.digits(standing.again())));
    }
    if (standing.answer() != Answer.ON_TRACK && !untold.silent().isEmpty()) {
      steps.add(
          words.say(
              "plan.step.silent",
              untold.silent().stream().map(words::state).collect(Collectors.joining(", "))));
    }
    if (standing.answer() != Answer.ON_TRACK && untold.pending().signum() > 0) {
      steps.add(words.say("plan.step.pending", LedgerWords.digits(untold.pending())));
    }
  }
}

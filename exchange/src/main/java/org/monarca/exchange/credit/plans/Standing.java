package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.ledger.LedgerRules;
import org.monarca.exchange.credit.plans.Requirement.Kind;

/**
 * Whether a student is on track, with its arithmetic: of a plan's credits that courses can fill a
 * quarter is expected for each grade of high school that is done. Where something that is not known
 * could change it, no answer is given.
 *
 * @param answer none is given by a plan that nobody has verified
 * @param again credits of them that count by an example of a rule: what was taken once more
 * @param expected credits at this point; absent where there is no grade, or no total
 * @param school credits of the total that only a school finds
 * @param yearsDone grades of high school that are done
 */
public record Standing(
    Answer answer,
    BigDecimal counted,
    BigDecimal again,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal total,
    BigDecimal school,
    int yearsDone,
    Untold untold) {

  private static final int FIRST = 9;
  private static final int YEARS = 4;

  /** What can be said. */
  public enum Answer {
    ON_TRACK,
    BEHIND,

    /** The plan is an example: whoever reads it must look at the State's own text. */
    EXAMPLE,

    /** The plan is for other classes than the student's. */
    OTHER_CLASS,

    /** No grade of high school is done, so nothing is expected. */
    NOT_YET,

    /** No course was sent, or none by a State in which the student was in high school. */
    NOT_SENT,

    /** It turns on credits that somebody has still to decide on. */
    PENDING,

    /** Districts set credits. */
    LOCAL,

    /** No grade of high school is known. */
    NO_GRADE
  }

  /**
   * @param counted what counts for the plan
   * @param again as much of it as counts by an example of a rule
   * @param who in which grade the student is placed, and in which class
   */
  static Standing of(Plan plan, BigDecimal counted, BigDecimal again, Graduate who, Untold untold) {
    var school =
        plan.requirements().stream()
            .filter(one -> one.kind() == Kind.SCHOOL)
            .map(Requirement::credits)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var total = plan.total();
    var grade = who.grade();
    if (total == null || grade == null || !grade.matches("0[1-9]|1[0-2]|KG")) {
      var answer = total == null ? Answer.LOCAL : Answer.NO_GRADE;
      return new Standing(answer, counted, again, null, total, school, 0, untold);
    }
    int done = grade.equals("KG") ? 0 : Math.max(0, Integer.parseInt(grade) - FIRST);
    var expected =
        total
            .subtract(school)
            .multiply(BigDecimal.valueOf(done))
            .divide(BigDecimal.valueOf(YEARS), 2, RoundingMode.HALF_UP);
    var standing =
        new Standing(Answer.NOT_YET, counted, again, expected, total, school, done, untold);
    return standing.answered(standing.answer(plan, who.graduates(), expected));
  }

  private Standing answered(Answer said) {
    return new Standing(said, counted, again, expected, total, school, yearsDone, untold);
  }

  private Answer answer(Plan plan, int graduates, BigDecimal asked) {
    if (!plan.isVerified()) {
      return Answer.EXAMPLE;
    }
    if (!plan.classes().holds(graduates)) {
      return Answer.OTHER_CLASS;
    }
    if (yearsDone == 0) {
      return Answer.NOT_YET;
    }
    if (untold.nothingSent()) {
      return Answer.NOT_SENT;
    }
    return LedgerRules.isEnough(counted.subtract(again), asked) ? Answer.ON_TRACK : less(asked);
  }

  private Answer less(BigDecimal asked) {
    if (!untold.silent().isEmpty()) {
      return Answer.NOT_SENT;
    }
    return LedgerRules.isEnough(counted.add(untold.pending()), asked)
        ? Answer.PENDING
        : Answer.BEHIND;
  }

  /** Credits that courses can fill; absent where there is no total. */
  public @Nullable BigDecimal ofCourses() {
    return total == null ? null : total.subtract(school);
  }

  /** Years of high school that are left, the one that is on among them. */
  public int yearsLeft() {
    return YEARS - yearsDone;
  }

  /** Credits that are left to earn in each of them; absent where there is no total. */
  public @Nullable BigDecimal perYear() {
    return total == null || expected == null
        ? null
        : total
            .subtract(counted)
            .max(BigDecimal.ZERO)
            .divide(BigDecimal.valueOf(yearsLeft()), 2, RoundingMode.UP);
  }
}

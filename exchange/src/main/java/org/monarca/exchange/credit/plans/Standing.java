package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Whether a student is on track, with its arithmetic: of a plan's credits a quarter is expected for
 * each grade of high school that is done.
 *
 * @param answer none is given by a plan that nobody has verified
 * @param expected credits at this point; absent where there is no grade, or no total
 * @param yearsDone grades of high school that are done
 */
public record Standing(
    Answer answer,
    BigDecimal counted,
    @Nullable BigDecimal expected,
    @Nullable BigDecimal total,
    int yearsDone) {

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

    /** Districts set credits. */
    LOCAL,

    /** No grade of high school is known. */
    NO_GRADE
  }

  /**
   * @param grade of the code list, as the student is placed
   * @param graduates the year of the student's class
   */
  static Standing of(Plan plan, BigDecimal counted, @Nullable String grade, int graduates) {
    var total = plan.total();
    if (total == null) {
      return new Standing(Answer.LOCAL, counted, null, null, 0);
    }
    if (grade == null || !grade.matches("0[1-9]|1[0-2]|KG")) {
      return new Standing(Answer.NO_GRADE, counted, null, total, 0);
    }
    int done = grade.equals("KG") ? 0 : Math.max(0, Integer.parseInt(grade) - FIRST);
    var expected =
        total
            .multiply(BigDecimal.valueOf(done))
            .divide(BigDecimal.valueOf(YEARS), 2, RoundingMode.HALF_UP);
    return new Standing(
        answer(plan, counted.compareTo(expected) >= 0, graduates), counted, expected, total, done);
  }

  private static Answer answer(Plan plan, boolean isEnough, int graduates) {
    if (!plan.isVerified()) {
      return Answer.EXAMPLE;
    }
    if (!plan.classes().holds(graduates)) {
      return Answer.OTHER_CLASS;
    }
    return isEnough ? Answer.ON_TRACK : Answer.BEHIND;
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

package org.monarca.exchange.credit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.plans.Gap;
import org.monarca.exchange.credit.plans.Graduate;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Plans;

/**
 * All that is said of a child's credits on a day.
 *
 * @param gap beside the plan asked for, else that of the State of graduation; absent where there is
 *     none
 */
public record CreditView(
    ChildRecord child, CourseBook book, Graduate graduate, Ledger ledger, @Nullable Gap gap) {

  /**
   * Of a child as its reader may see it.
   *
   * @param grade in which the child is placed; absent where none is known
   * @param asked key of a plan; blank for the usual one
   */
  public static CreditView of(
      ChildRecord child,
      CourseBook book,
      Plans plans,
      @Nullable String grade,
      String asked,
      LocalDate today) {
    var graduate = Graduate.of(child, grade, today);
    var ledger = Ledger.of(child, book);
    return new CreditView(
        child,
        book,
        graduate,
        ledger,
        plan(plans, graduate, asked)
            .map(plan -> Gap.of(child, ledger, plan, graduate, book))
            .orElse(null));
  }

  private static Optional<Plan> plan(Plans plans, Graduate graduate, String asked) {
    return plans
        .find(asked)
        .or(() ->
            Optional.ofNullable(graduate.state())
                .flatMap(state -> plans.of(state, graduate.graduates()).stream().findFirst()));
  }
}

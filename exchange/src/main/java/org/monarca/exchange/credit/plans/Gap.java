package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.util.List;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Why;
import org.monarca.exchange.credit.plans.Need.Use;
import org.monarca.records.RecordKind;

/**
 * A student's credits laid beside a plan.
 *
 * @param algebraOne whether the student has it; of a plan that does not ask for it too
 * @param spare credits that no requirement needs
 */
public record Gap(
    Plan plan, List<Need> needs, AlgebraOne algebraOne, BigDecimal spare, Standing standing) {

  public Gap {
    needs = List.copyOf(needs);
  }

  /**
   * @param who in which grade the student is placed, and in which class
   * @param book by what courses are known, those of a record under review too
   */
  public static Gap of(ChildRecord child, Ledger ledger, Plan plan, Graduate who, CourseBook book) {
    var needs = new Allotment(ledger, book.sced()).among(plan.requirements());
    var counted = needs.stream().map(Need::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Gap(
        plan,
        needs,
        AlgebraOne.of(ledger, child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of())),
        Ledger.sum(ledger.lines(), Line::counted).subtract(counted),
        Standing.of(plan, counted, again(needs), who, Untold.of(child, ledger, who, book)));
  }

  private static BigDecimal again(List<Need> needs) {
    return needs.stream()
        .flatMap(need -> need.uses().stream())
        .filter(use -> use.line().why() == Why.GRANTED_AGAIN)
        .map(Use::credits)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal counted() {
    return needs.stream().map(Need::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public BigDecimal missing() {
    return needs.stream().map(Need::missing).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.util.List;
import org.monarca.exchange.credit.ledger.LedgerRules;
import org.monarca.exchange.credit.ledger.Line;

/**
 * What counts for a requirement, and what is missing.
 *
 * @param uses which courses count for it, with how much of each
 * @param next what to take for what is missing
 */
public record Need(Requirement requirement, List<Use> uses, List<Next> next) {

  /** A course, and how much of its credit counts here. */
  public record Use(Line line, BigDecimal credits) {}

  public Need {
    uses = List.copyOf(uses);
    next = List.copyOf(next);
  }

  public BigDecimal counted() {
    return uses.stream().map(Use::credits).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Nothing where rounding explains it. */
  public BigDecimal missing() {
    return isMet() ? BigDecimal.ZERO : requirement.credits().subtract(counted());
  }

  public boolean isMet() {
    return LedgerRules.isEnough(counted(), requirement.credits());
  }
}

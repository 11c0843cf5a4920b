package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.credit.plans.Need.Use;
import org.monarca.exchange.credit.plans.Requirement.Kind;

/**
 * Which earned course counts for which requirement: those that accept the fewest subjects choose
 * first, electives take what is left. Nothing counts twice.
 */
final class Allotment {

  private static final Comparator<Requirement> NARROW_FIRST =
      Comparator.comparing(Requirement::kind).thenComparingInt(one -> one.accepts().size());

  private final NextCourses next;
  private final Map<Line, BigDecimal> left = new LinkedHashMap<>();

  Allotment(Ledger ledger, Sced sced) {
    this.next = new NextCourses(ledger, sced);
    ledger.of(Status.EARNED).forEach(line -> left.put(line, line.counted()));
  }

  /** One need for each requirement, in their order. */
  List<Need> among(List<Requirement> requirements) {
    var uses = new HashMap<Requirement, List<Use>>();
    requirements.stream()
        .sorted(NARROW_FIRST)
        .forEach(requirement -> uses.put(requirement, uses(requirement)));
    return requirements.stream()
        .map(requirement -> {
          var need = new Need(requirement, uses.getOrDefault(requirement, List.of()), List.of());
          return need.isMet() ? need : new Need(requirement, need.uses(), next.of(requirement));
        })
        .toList();
  }

  private List<Use> uses(Requirement requirement) {
    var uses = new ArrayList<Use>();
    var open = requirement.credits();
    for (var line : List.copyOf(left.keySet())) {
      var some = fits(requirement, line) ? open.min(left.get(line)) : BigDecimal.ZERO;
      if (some.signum() > 0) {
        uses.add(new Use(line, some));
        left.merge(line, some, BigDecimal::subtract);
        open = open.subtract(some);
      }
    }
    return uses;
  }

  private static boolean fits(Requirement requirement, Line line) {
    return requirement.kind() == Kind.ELECTIVES
        || requirement.accepts().contains(line.row().course().subject());
  }
}

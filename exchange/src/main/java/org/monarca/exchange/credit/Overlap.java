package org.monarca.exchange.credit;

import java.util.ArrayList;
import java.util.List;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.plans.Plan;
import org.monarca.exchange.credit.plans.Requirement;

/**
 * Two requirements of a plan for which the same courses can count. Each course counts for one of
 * them, and which first is the exchange's rule: whoever writes a plan is told.
 *
 * @param subjects those that both accept
 */
public record Overlap(Requirement one, Requirement other, List<Subject> subjects) {

  public Overlap {
    subjects = List.copyOf(subjects);
  }

  /** In the order of the plan. */
  public static List<Overlap> in(Plan plan) {
    var all = plan.requirements();
    var overlaps = new ArrayList<Overlap>();
    for (int at = 0; at < all.size(); at++) {
      for (var other : all.subList(at + 1, all.size())) {
        var one = all.get(at);
        var both = one.accepts().stream().filter(other.accepts()::contains).toList();
        if (!both.isEmpty()) {
          overlaps.add(new Overlap(one, other, both));
        }
      }
    }
    return List.copyOf(overlaps);
  }
}

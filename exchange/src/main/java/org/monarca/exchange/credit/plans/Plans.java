package org.monarca.exchange.credit.plans;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The plans in force: what States say themselves, and for the rest what is shipped. */
public final class Plans {

  private final List<Plan> plans;

  /**
   * @param own plans of States, of which each stands for the shipped one of the same key
   */
  public Plans(Collection<Plan> own) {
    var all = new LinkedHashMap<String, Plan>();
    own.forEach(plan -> all.put(plan.key(), plan));
    ShippedPlans.ALL.forEach(plan -> all.putIfAbsent(plan.key(), plan));
    this.plans = List.copyOf(all.values());
  }

  public Optional<Plan> find(String key) {
    return plans.stream().filter(plan -> plan.key().equals(key)).findFirst();
  }

  /** Every plan of a State. */
  public List<Plan> of(String state) {
    return plans.stream().filter(plan -> plan.state().equals(state)).toList();
  }

  /** Those for a class: what somebody confirmed first, then those that name their classes. */
  public List<Plan> of(String state, int graduates) {
    return of(state).stream()
        .filter(plan -> plan.classes().holds(graduates))
        .sorted(
            Comparator.comparing((Plan plan) -> plan.confirmation() == null)
                .thenComparing(plan -> plan.classes().from() == 0))
        .toList();
  }

  /** The States that have any, by their codes. */
  public List<String> states() {
    return plans.stream().map(Plan::state).distinct().sorted().toList();
  }
}

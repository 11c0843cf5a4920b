package org.monarca.acceptance.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.monarca.acceptance.client.StateRecords;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Nation.StateId;

/**
 * How the pairs of records under one exchange ID compare with the truth. No person has decided
 * anything yet, and a record that waits for review has a number of its own: so every such pair was
 * linked automatically.
 *
 * @param linked pairs under one exchange ID
 * @param right those of them that are one child
 * @param wanted pairs that are one child
 */
record Linkage(long linked, long right, long wanted) {

  static Linkage judge(Demo demo, List<String> states, Map<StateId, String> truth)
      throws IOException, InterruptedException {
    var numbers = new HashMap<StateId, String>();
    for (String state : states) {
      StateRecords.of(demo.systemOf(state))
          .forEach((id, exchangeId) -> numbers.put(new StateId(state, id), exchangeId));
    }
    numbers.keySet().retainAll(truth.keySet());
    var linked = pairs(numbers.keySet(), who -> numbers.getOrDefault(who, ""));
    var wanted = pairs(numbers.keySet(), who -> truth.getOrDefault(who, ""));
    var right = new HashSet<>(linked);
    right.retainAll(wanted);
    return new Linkage(linked.size(), right.size(), wanted.size());
  }

  double precision() {
    return right / (double) linked;
  }

  double recall() {
    return right / (double) wanted;
  }

  @Override
  public String toString() {
    return "linkage: %d pairs linked, precision %.4f, recall %.4f"
        .formatted(linked, precision(), recall());
  }

  private static Set<Set<StateId>> pairs(Set<StateId> all, Function<StateId, String> child) {
    var groups = new HashMap<String, List<StateId>>();
    all.forEach(who -> groups.computeIfAbsent(child.apply(who), c -> new ArrayList<>()).add(who));
    var pairs = new HashSet<Set<StateId>>();
    for (List<StateId> group : groups.values()) {
      for (int i = 0; i < group.size(); i++) {
        for (int j = i + 1; j < group.size(); j++) {
          pairs.add(Set.of(group.get(i), group.get(j)));
        }
      }
    }
    return pairs;
  }
}

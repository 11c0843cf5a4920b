package org.monarca.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Linker;
import org.monarca.linkage.StudentElements;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Subject;

/**
 * What would be decided about twins: two children of one surname born on one day, whose given names
 * have nothing in common.
 *
 * @param pairs of records, one of each twin
 * @param reviewed about which a person would be asked
 * @param linked taken for one child without a person
 */
record TwinRates(int pairs, int reviewed, int linked) {

  private static final Feature GIVEN_NAMES =
      StudentElements.ALL.stream()
          .filter(element -> element.subject() == Subject.GIVEN_NAMES)
          .findFirst()
          .orElseThrow();

  static TwinRates of(List<ToldChild> told, List<Query> queries, Linker linker) {
    var families = new HashMap<String, List<Integer>>();
    for (int i = 0; i < told.size(); i++) {
      var person = told.get(i).person();
      if (person.birthDate() != null && person.lastName1() != null) {
        var family = person.birthDate() + person.lastName1().toLowerCase(Locale.ROOT);
        families.computeIfAbsent(family, key -> new ArrayList<>()).add(i);
      }
    }
    int pairs = 0;
    int reviewed = 0;
    int linked = 0;
    for (var family : families.values()) {
      for (int i = 1; i < family.size(); i++) {
        for (int j = 0; j < i; j++) {
          var one = queries.get(family.get(i));
          var other = queries.get(family.get(j));
          if (areTwins(told.get(family.get(i)), told.get(family.get(j)))
              && GIVEN_NAMES.compare(one.profile(), other.profile()) == Level.GIVEN_DIFFERENT) {
            var candidate = new Candidate(other.record(), "twin", other.profile(), false);
            var decision = linker.decide(one.profile(), List.of(candidate));
            pairs++;
            reviewed += decision instanceof Decision.NeedsReview ? 1 : 0;
            linked += decision instanceof Decision.Linked ? 1 : 0;
          }
        }
      }
    }
    return new TwinRates(pairs, reviewed, linked);
  }

  /** Two children of one mother or father, who are named alike in both records. */
  private static boolean areTwins(ToldChild a, ToldChild b) {
    return !a.child().equals(b.child())
        && a.person().parent1First() != null
        && b.person().parent1First() != null
        && a.person().parent1First().equalsIgnoreCase(b.person().parent1First());
  }

  /** 0 where there are no twins. */
  double reviewShare() {
    return pairs == 0 ? 0 : (double) reviewed / pairs;
  }
}

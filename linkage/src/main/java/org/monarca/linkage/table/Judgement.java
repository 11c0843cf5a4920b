package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.linkage.table.Refusal.Against;
import org.monarca.linkage.table.Refusal.Objection;
import org.monarca.linkage.table.Refusal.Reason;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;

/**
 * Whether two groups of records become one person: what a person has decided binds; else all pairs
 * of both together must speak for it, each counting for so much at most. So neither a chain of
 * likenesses nor a bridge of one pair between two groups joins strangers (ADR 0017). After that the
 * guards that somebody asked for.
 */
final class Judgement {

  /** One pair may not outvote the others. */
  private static final double MOST_OF_A_PAIR = 10;

  /** Of two large groups so many records are compared with so many. */
  private static final int MOST_COMPARED = 24;

  private final People people;
  private final Scorer scorer;
  private final double threshold;
  private final Groups groups;
  private final Guarding guarding;
  private final Naming naming;
  private final Map<Integer, List<Integer>> apart = new HashMap<>();

  Judgement(
      People people,
      Scorer scorer,
      double threshold,
      Groups groups,
      Pairs pairs,
      List<DecidedPair> decided,
      Guards guards) {
    this.people = people;
    this.scorer = scorer;
    this.threshold = threshold;
    this.groups = groups;
    this.naming = new Naming(people, scorer, groups, pairs, threshold);
    this.guarding = new Guarding(guards, people, scorer, threshold, groups);
    for (var pair : decided) {
      if (!pair.areOne()) {
        apart.computeIfAbsent(pair.first(), key -> new ArrayList<>()).add(pair.second());
        apart.computeIfAbsent(pair.second(), key -> new ArrayList<>()).add(pair.first());
      }
    }
  }

  /** Whether the groups of a pair that speaks for it become one. */
  boolean allows(int first, int second) {
    return objection(first, second).isEmpty();
  }

  /** Why the groups of that pair, of that weight, stay apart. */
  Refusal refusal(int first, int second, double weight) {
    var objection = objection(first, second).orElseThrow();
    return new Refusal(first, second, weight, objection.reason(), objection.against());
  }

  /** A guard is named only where without it the groups would have become one. */
  private Optional<Objection> objection(int first, int second) {
    int one = groups.of(first);
    int other = groups.of(second);
    return decidedApart(one, other)
        .map(against -> new Objection(Reason.DECIDED, against))
        .or(() -> notTogether(one, other))
        .or(() -> unnamed(first, second))
        .or(() -> guarding.objection(one, other));
  }

  /** The first two records of both groups that a person has told apart. */
  private Optional<Against> decidedApart(int one, int other) {
    if (apart.isEmpty()) {
      return Optional.empty();
    }
    for (int a = one; a != Groups.END; a = groups.next(a)) {
      for (int b : apart.getOrDefault(a, List.of())) {
        if (groups.of(b) == other) {
          return Optional.of(new Against(a, b, weight(a, b)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Objection> unnamed(int first, int second) {
    return naming.allows(first, second)
        ? Optional.empty()
        : Optional.of(
            new Objection(Reason.UNNAMED, new Against(first, second, weight(first, second))));
  }

  private Optional<Objection> notTogether(int one, int other) {
    boolean isThatPairAll = groups.isSingle(one) && groups.isSingle(other);
    if (isThatPairAll) {
      return Optional.empty();
    }
    var together = together(one, other);
    return together.mean() >= threshold
        ? Optional.empty()
        : Optional.of(new Objection(Reason.TOGETHER, together.weakest()));
  }

  /** All pairs of two groups: their mean weight, none counting for too much, and the weakest. */
  private record Together(double mean, Against weakest) {}

  private Together together(int one, int other) {
    double sum = 0;
    int compared = 0;
    var weakest = new Against(one, other, Double.POSITIVE_INFINITY);
    int inOne = 0;
    for (int a = one; a != Groups.END && inOne < MOST_COMPARED; a = groups.next(a), inOne++) {
      int inOther = 0;
      for (int b = other; b != Groups.END && inOther < MOST_COMPARED; b = groups.next(b)) {
        double weight = weight(a, b);
        sum += Math.clamp(weight, -MOST_OF_A_PAIR, MOST_OF_A_PAIR);
        weakest = weight < weakest.weight() ? new Against(a, b, weight) : weakest;
        compared++;
        inOther++;
      }
    }
    return new Together(sum / compared, weakest);
  }

  private double weight(int a, int b) {
    return scorer.weight(people.profile(a), people.profile(b));
  }
}

package org.monarca.linkage.table;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.table.Refusal.Against;
import org.monarca.linkage.table.Refusal.Objection;
import org.monarca.linkage.table.Refusal.Reason;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;

/**
 * Holds two groups of records against the {@link Guards}. They are promises, so that all pairs of
 * both are looked at, however many there are.
 */
final class Guarding {

  private final Guards guards;
  private final People people;
  private final Scorer scorer;
  private final double threshold;
  private final Groups groups;
  private final Optional<Feature> source;

  /**
   * @throws IllegalArgumentException when sources are to be guarded and not exactly one column
   *     tells them
   */
  Guarding(Guards guards, People people, Scorer scorer, double threshold, Groups groups) {
    this.guards = guards;
    this.people = people;
    this.scorer = scorer;
    this.threshold = threshold;
    this.groups = groups;
    this.source = guards.onePerSource() ? Optional.of(source(people.features())) : Optional.empty();
  }

  private static Feature source(List<Feature> features) {
    var sources =
        features.stream().filter(f -> f.levels().getFirst() == Level.SOURCE_SAME).toList();
    if (sources.size() != 1) {
      throw new IllegalArgumentException(
          "one source in a cluster: %d columns tell sources".formatted(sources.size()));
    }
    return sources.getFirst();
  }

  /** The first guard that keeps two groups apart, and the pair that it is about. */
  Optional<Objection> objection(int one, int other) {
    return sameSource(one, other).or(() -> tooWeak(one, other)).or(() -> bridge(one, other));
  }

  private Optional<Objection> sameSource(int one, int other) {
    return source
        .flatMap(told -> first(one, other, (a, b) -> areOfOne(told, a, b)))
        .map(against -> new Objection(Reason.ONE_PER_SOURCE, against));
  }

  private boolean areOfOne(Feature told, int a, int b) {
    return told.compare(people.profile(a), people.profile(b)) == Level.SOURCE_SAME;
  }

  private Optional<Objection> tooWeak(int one, int other) {
    if (guards.weakestPair().isEmpty()) {
      return Optional.empty();
    }
    double least = guards.weakestPair().getAsDouble();
    return first(one, other, (a, b) -> weight(a, b) < least)
        .map(against -> new Objection(Reason.WEAKEST_PAIR, against));
  }

  private Optional<Objection> bridge(int one, int other) {
    if (!guards.noBridges() || groups.isSingle(one) || groups.isSingle(other)) {
      return Optional.empty();
    }
    int speakForIt = 0;
    var weakest = new Against(one, other, Double.POSITIVE_INFINITY);
    for (int a = one; a != Groups.END; a = groups.next(a)) {
      for (int b = other; b != Groups.END; b = groups.next(b)) {
        double weight = weight(a, b);
        speakForIt += weight >= threshold ? 1 : 0;
        weakest = weight < weakest.weight() ? new Against(a, b, weight) : weakest;
      }
    }
    return speakForIt > 1
        ? Optional.empty()
        : Optional.of(new Objection(Reason.NO_BRIDGES, weakest));
  }

  private Optional<Against> first(int one, int other, BiPredicate<Integer, Integer> test) {
    for (int a = one; a != Groups.END; a = groups.next(a)) {
      for (int b = other; b != Groups.END; b = groups.next(b)) {
        if (test.test(a, b)) {
          return Optional.of(new Against(a, b, weight(a, b)));
        }
      }
    }
    return Optional.empty();
  }

  private double weight(int a, int b) {
    return scorer.weight(people.profile(a), people.profile(b));
  }
}

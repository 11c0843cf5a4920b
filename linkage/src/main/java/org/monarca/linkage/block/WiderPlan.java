package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.monarca.linkage.weigh.People;

/**
 * Adds to a plan what its keys miss where records of one person agree badly. How badly is told by
 * {@link ImaginedPairs}; where the plan finds nearly all of them, as in tables of few errors, it
 * stays as it is. Else kinds of keys made of {@link Fragments} are added, each the one that finds
 * most of what is missed for the pairs that it costs, as long as the budget lasts.
 */
final class WiderPlan {

  /** What is missed less often than this is not worth a second look at a large table. */
  private static final double MISSED = 0.02;

  /** Up to so many records a second look costs next to nothing. */
  private static final int SMALL = 20_000;

  private static final double MISSED_OF_SMALL = 0.001;

  /** Fewer pairs tell too little of how records agree. */
  private static final int LEAST_FOUND = 30;

  /** Pairs that a record may meet more, by chance: the fewer, the larger a table. */
  private static final double LEAST_BUDGET = 20;

  private static final double MOST_BUDGET = 250;
  private static final double PAIRS = 10_000_000;

  /** What a kind costs that hardly anybody meets under. */
  private static final double OF_A_KIND = 0.5;

  private static final int MOST_KINDS = 48;

  /** Of a kind that finds fewer of the imagined pairs there are enough others. */
  private static final int LEAST_GAIN = 4;

  private static final int MOST_SUBJECTS = 9;

  private final People people;
  private final Measures measures;
  private final ImaginedPairs imagined;
  private double budget;

  private WiderPlan(People people, ImaginedPairs imagined) {
    this.people = people;
    this.measures = new Measures(people);
    this.imagined = imagined;
    this.budget = Math.max(LEAST_BUDGET, Math.min(MOST_BUDGET, PAIRS / people.size()));
  }

  /**
   * The plan, or a wider one.
   *
   * @param found pairs of records that are held for one person
   */
  static BlockingPlan of(People people, BlockingPlan plan, List<int[]> found) {
    if (found.size() < LEAST_FOUND) {
      return plan;
    }
    var imagined = new ImaginedPairs(people, found);
    var met = imagined.meeting(plan.kinds());

    double most = people.size() <= SMALL ? MISSED_OF_SMALL : MISSED;
    boolean enough = imagined.count() - met.cardinality() < most * imagined.count();
    return enough ? plan : plan.and(new WiderPlan(people, imagined).kinds(met));
  }

  private record Offer(KeyKind kind, BitSet finds, double cost) {

    double gain(BitSet met) {
      var more = (BitSet) finds.clone();
      more.andNot(met);
      return more.cardinality() < LEAST_GAIN ? 0 : more.cardinality() / (cost + OF_A_KIND);
    }
  }

  private List<KeyKind> kinds(BitSet met) {
    var offers = offers();
    var kinds = new ArrayList<KeyKind>();
    while (kinds.size() < MOST_KINDS) {
      var best =
          offers.stream()
              .filter(offer -> offer.cost() <= budget)
              .max(Comparator.comparingDouble(offer -> offer.gain(met)))
              .filter(offer -> offer.gain(met) > 0)
              .orElse(null);
      if (best == null) {
        break;
      }
      kinds.add(best.kind());
      met.or(best.finds());
      budget -= best.cost();
      offers.remove(best);
    }
    return kinds;
  }

  /** Every choice of up to three parts of different things that few enough meet under. */
  private List<Offer> offers() {
    var subjects =
        Fragments.of(people).stream()
            .filter(parts -> !Double.isNaN(measures.bits(parts.getFirst())))
            .sorted(
                Comparator.comparingDouble((List<Part> parts) -> -measures.bits(parts.getFirst())))
            .limit(MOST_SUBJECTS)
            .toList();
    var offers = new ArrayList<Offer>();
    for (int i = 0; i < subjects.size(); i++) {
      for (var one : subjects.get(i)) {
        offer(KeyKind.of(one), offers);
        for (int j = 0; j < i; j++) {
          for (var two : subjects.get(j)) {
            offer(KeyKind.of(one, two), offers);
            for (int k = 0; k < j; k++) {
              for (var three : subjects.get(k)) {
                offer(KeyKind.of(one, two, three), offers);
              }
            }
          }
        }
      }
    }
    return offers;
  }

  private void offer(KeyKind kind, List<Offer> offers) {
    double cost = measures.meetings(kind);
    if (cost <= budget / 4) {
      offers.add(new Offer(kind, imagined.meeting(kind), cost));
    }
  }
}

package org.monarca.exchange.identity.quality;

import java.util.ArrayList;
import java.util.List;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.exchange.identity.stored.PostgresIndex;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Vicinity;
import org.monarca.linkage.weigh.Profile;
import org.monarca.linkage.weigh.Scorer;

/**
 * What lies just below review: records that resemble another child, but too little for a question.
 * One such record is hardly ever that child; many of them together may hide some.
 */
final class BelowReview {

  /** Bits below review at which one in ten thousand or fewer is the same child. */
  private static final double DEPTH = 8;

  private static final long[] NOTHING = {};

  private final Scorer scorer;
  private final double review;
  private final Standardiser standardiser;
  private final NeighbourStore store;
  private final Vicinity vicinity;

  BelowReview(
      LinkageModel model, NeighbourStore store, PostgresIndex index, Standardiser standardiser) {
    this.scorer = model.scorer();
    this.review = model.thresholds().review();
    this.standardiser = standardiser;
    this.store = store;
    this.vicinity = new Vicinity(index, this::isNear, Vicinity.CAP);
  }

  private boolean isNear(Profile a, Profile b) {
    return scorer.weight(a, b, review - DEPTH) >= review - DEPTH;
  }

  /**
   * A record, and how probable it is that it was missed so.
   *
   * @param missed half of what its nearest pair says: of two records that miss each other one would
   *     have been linked to the other
   */
  record Missed(Stored record, double missed) {}

  List<Missed> of(List<Long> sources) {
    var records = new ArrayList<>(store.records(sources).values());
    var queries = records.parallelStream().map(this::query).toList();
    var neighbours = vicinity.of(queries, List.of());
    var found = new ArrayList<Missed>(records.size());
    for (int i = 0; i < records.size(); i++) {
      found.add(
          new Missed(records.get(i), missed(records.get(i), queries.get(i).profile(), neighbours)));
    }
    return found;
  }

  private Query query(Stored record) {
    var profile = standardiser.profile(record.person());
    return new Query(record.source(), profile, BlockingKeys.forLinking(profile), NOTHING);
  }

  private double missed(Stored record, Profile profile, Neighbours neighbours) {
    var own = Long.toString(record.number());
    double most =
        neighbours.of(record.source()).stream()
            .filter(candidate -> !candidate.child().equals(own))
            .mapToDouble(candidate -> scorer.weight(profile, candidate.profile()))
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return most >= review ? 0 : 1 / (1 + Math.pow(2, -most)) / 2;
  }
}

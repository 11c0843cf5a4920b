package org.monarca.exchange.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.monarca.exchange.identity.NeighbourStore.Stored;
import org.monarca.linkage.Person;
import org.monarca.linkage.Profile;
import org.monarca.linkage.Scorer;
import org.monarca.linkage.Standardiser;

/** Finds the children who resemble somebody of whom little may be known. */
final class Searching {

  /** Below it a child resembles by chance. */
  private static final double LEAST_SCORE = 0.01;

  private static final Comparator<Resemblance> BEST_FIRST =
      Comparator.comparingDouble((Resemblance found) -> -found.evidence().weight())
          .thenComparing(found -> found.id().digits());

  private final NearestRecords nearest;
  private final NeighbourStore neighbours;
  private final Standardiser standardiser;
  private final Scorer scorer;
  private final LookUpKeys lookUpKeys;

  Searching(
      NearestRecords nearest, NeighbourStore neighbours, Standardiser standardiser, Scorer scorer) {
    this.nearest = nearest;
    this.neighbours = neighbours;
    this.standardiser = standardiser;
    this.scorer = scorer;
    this.lookUpKeys = new LookUpKeys(standardiser);
  }

  List<Resemblance> search(Person probe, int limit) {
    var profile = standardiser.profile(probe);
    var sources = nearest.of(probe, lookUpKeys.forSearch(probe, profile));
    var best = new HashMap<Long, Resemblance>();
    for (var record : neighbours.records(sources).values()) {
      best.merge(record.number(), resemblance(record, profile), Searching::better);
    }
    return best.values().stream()
        .filter(found -> found.score() >= LEAST_SCORE)
        .sorted(BEST_FIRST)
        .limit(limit)
        .toList();
  }

  private Resemblance resemblance(Stored record, Profile probe) {
    var evidence = scorer.search(probe, standardiser.profile(record.person()));
    return new Resemblance(ExchangeId.of(record.number()), evidence.probability(), evidence);
  }

  private static Resemblance better(Resemblance a, Resemblance b) {
    return BEST_FIRST.compare(a, b) <= 0 ? a : b;
  }
}

package org.monarca.exchange.identity;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.identity.stored.NeighbourStore;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;

/** Finds the children who resemble somebody of whom little may be known. */
final class Searching {

  /** Below it a child resembles by chance. */
  private static final double LEAST_SCORE = 0.002;

  private static final Comparator<Weighed> BEST_FIRST =
      Comparator.comparingDouble((Weighed found) -> -found.weight())
          .thenComparingLong(Weighed::number);

  private final NearestRecords nearest;
  private final NeighbourStore neighbours;
  private final Standardiser standardiser;
  private final Linker linker;

  Searching(
      NearestRecords nearest, NeighbourStore neighbours, Standardiser standardiser, Linker linker) {
    this.nearest = nearest;
    this.neighbours = neighbours;
    this.standardiser = standardiser;
    this.linker = linker;
  }

  /** All are weighed, which is quick; evidence is gathered of those that are answered. */
  List<Resemblance> search(Person probe, int limit) {
    var profile = standardiser.profile(probe);
    var sources = nearest.of(probe, BlockingKeys.forSearch(profile));
    return neighbours.records(sources).values().stream()
        .map(record -> weighed(record, profile))
        .collect(Collectors.toMap(Weighed::number, Function.identity(), Searching::better))
        .values()
        .stream()
        .sorted(BEST_FIRST)
        .limit(limit)
        .map(best -> resemblance(best, profile))
        .filter(found -> found.score() >= LEAST_SCORE)
        .toList();
  }

  private Weighed weighed(Stored record, Profile probe) {
    var profile = standardiser.profile(record.person());
    return new Weighed(record.number(), profile, linker.weight(probe, profile));
  }

  private Resemblance resemblance(Weighed best, Profile probe) {
    var evidence = linker.search(probe, best.profile());
    return new Resemblance(ExchangeId.of(best.number()), evidence.probability(), evidence);
  }

  private static Weighed better(Weighed a, Weighed b) {
    return BEST_FIRST.compare(a, b) <= 0 ? a : b;
  }

  /** A record of a child, and how much speaks for it. */
  private record Weighed(long number, Profile profile, double weight) {}
}

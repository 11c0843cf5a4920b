package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.identity.NeighbourStore.Stored;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Profile;
import org.monarca.linkage.Scorer;
import org.monarca.linkage.Standardiser;

/**
 * Gathers the stored records that a batch may resemble. Most of those that share a key do so by
 * chance: they are weighed here, many at once, and only children worth a question are read whole.
 */
final class Vicinity {

  /** Holders of one key beyond which it separates nobody. */
  private static final int CAP = 400;

  private static final int PROFILES_HELD = 100_000;

  private final NeighbourStore store;
  private final Standardiser standardiser;
  private final Scorer scorer;
  private final ProfileCache profiles = new ProfileCache(PROFILES_HELD);

  Vicinity(NeighbourStore store, Standardiser standardiser, Scorer scorer) {
    this.store = store;
    this.standardiser = standardiser;
    this.scorer = scorer;
  }

  Neighbours of(List<Incoming> batch) {
    var holders = store.holders(keysOf(batch), CAP);
    var worthy = worthComparing(batch, holders);
    var stored = store.recordsOfChildren(worthy, namedIn(batch));
    holders.replaceAll((key, sources) -> sources.stream().filter(worthy::contains).toList());
    return new Neighbours(holders, candidates(stored), underReview(stored));
  }

  /** What the batch says is what is stored from now on. */
  void remember(List<Numbered> rulings) {
    long transaction = store.transaction();
    for (var ruling : rulings) {
      if (ruling.incoming().saysSomethingNew()) {
        profiles.put(ruling.source(), transaction, ruling.incoming().profile());
      }
    }
  }

  /** Only records that say something new look around; in order, for the index. */
  private static Collection<Long> keysOf(List<Incoming> batch) {
    return batch.stream()
        .filter(Incoming::saysSomethingNew)
        .flatMapToLong(incoming -> incoming.looksFor().stream().mapToLong(Long::longValue))
        .sorted()
        .distinct()
        .boxed()
        .toList();
  }

  private Set<Long> worthComparing(List<Incoming> batch, Map<Long, List<Long>> holders) {
    var met = new HashSet<Long>();
    holders.values().forEach(met::addAll);
    var known = profiles(met);
    return batch.parallelStream()
        .filter(Incoming::saysSomethingNew)
        .flatMap(incoming -> worthComparing(incoming, holders, known))
        .collect(Collectors.toSet());
  }

  private Stream<Long> worthComparing(
      Incoming incoming, Map<Long, List<Long>> holders, Map<Long, Profile> known) {
    double least = scorer.model().thresholds().review();
    var met = new HashSet<Long>();
    incoming.looksFor().forEach(key -> met.addAll(holders.getOrDefault(key, List.of())));
    return met.stream()
        .filter(source -> {
          var profile = known.get(source);
          return profile != null && scorer.weight(incoming.profile(), profile) >= least;
        });
  }

  private Map<Long, Profile> profiles(Set<Long> sources) {
    var found = new HashMap<Long, Profile>();
    var unread = new ArrayList<Long>();
    store
        .writers(sources)
        .forEach((source, written) -> {
          var held = profiles.find(source, written);
          if (held == null) {
            unread.add(source);
          } else {
            found.put(source, held);
          }
        });
    for (var read : read(unread)) {
      profiles.put(read.source(), read.written(), read.profile());
      found.put(read.source(), read.profile());
    }
    return found;
  }

  private record Read(long source, long written, Profile profile) {}

  private List<Read> read(List<Long> sources) {
    return store.people(sources).parallelStream()
        .map(said -> new Read(said.source(), said.written(), standardiser.profile(said.person())))
        .toList();
  }

  /** Children whose numbers were sent; also the one a record stands for, if it names another. */
  private static Collection<Long> namedIn(List<Incoming> batch) {
    var named = new HashSet<Long>();
    for (var incoming : batch) {
      var home = incoming.home();
      var claimed = incoming.claimed();
      if (claimed != null) {
        named.add(Long.valueOf(claimed));
      }
      if (claimed != null && home != null) {
        named.add(Long.valueOf(home));
      }
    }
    return named;
  }

  private List<Candidate> candidates(List<Stored> stored) {
    return stored.parallelStream()
        .map(record ->
            new Candidate(
                record.source(),
                Long.toString(record.number()),
                standardiser.profile(record.person())))
        .toList();
  }

  private static Set<Long> underReview(List<Stored> stored) {
    return stored.stream()
        .filter(Stored::underReview)
        .map(Stored::source)
        .collect(Collectors.toSet());
  }
}

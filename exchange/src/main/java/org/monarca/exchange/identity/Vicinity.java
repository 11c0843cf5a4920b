package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    var asking = batch.stream().filter(Incoming::saysSomethingNew).toList();
    var worthy = worthComparing(asking, crowd(asking));
    var met = worthy.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    var stored = store.recordsOfChildren(met, namedIn(batch));
    return new Neighbours(worthy, candidates(stored), underReview(stored));
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

  private Crowd crowd(List<Incoming> asking) {
    var keys =
        asking.stream()
            .flatMapToLong(incoming -> incoming.looksFor().stream())
            .sorted()
            .distinct()
            .toArray();
    var holders = store.holders(keys, CAP);
    var met = new HashSet<Long>();
    holders.values().forEach(sources -> Collections.addAll(met, sources));
    var crowd = new Crowd(keys, holders, profiles(met));
    crowd.join(asking, CAP);
    return crowd;
  }

  /** By the number of the record that asks. */
  private Map<Long, List<Long>> worthComparing(List<Incoming> asking, Crowd crowd) {
    double least = scorer.model().thresholds().review();
    return asking.parallelStream()
        .collect(
            Collectors.toConcurrentMap(
                Incoming::source,
                incoming -> crowd.metBy(incoming, (a, b) -> scorer.reaches(a, b, least))));
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

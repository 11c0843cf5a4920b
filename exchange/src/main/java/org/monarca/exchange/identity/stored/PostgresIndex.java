package org.monarca.exchange.identity.stored;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.CandidateIndex;
import org.monarca.linkage.weigh.Profile;

/** The stored records, for the engine: a few statements for a batch of any size. */
public final class PostgresIndex implements CandidateIndex {

  private static final int PROFILES_HELD = 500_000;

  private final NeighbourStore store;
  private final Standardiser standardiser;
  private final ProfileCache profiles = new ProfileCache(PROFILES_HELD);

  public PostgresIndex(NeighbourStore store, Standardiser standardiser) {
    this.store = store;
    this.standardiser = standardiser;
  }

  @Override
  public Map<Long, long[]> holders(long[] keys, int most) {
    return store.holders(keys, most);
  }

  @Override
  public Map<KeyPair, long[]> holdersOfBoth(Collection<KeyPair> pairs, int most) {
    return pairs.isEmpty() ? Map.of() : store.holdersOfBoth(List.copyOf(pairs), most);
  }

  /** Those not read lately are read and standardised, many at once. */
  @Override
  public Map<Long, Profile> profiles(Set<Long> records) {
    var found = new HashMap<Long, Profile>();
    var unread = new ArrayList<Long>();
    store
        .writers(records)
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

  @Override
  public List<Candidate> childrenOf(Collection<Long> records) {
    return records.isEmpty()
        ? List.of()
        : store.recordsOfChildren(records).parallelStream().map(this::candidate).toList();
  }

  /** The records that have one of these exchange IDs. */
  public List<Long> recordsOfNumbers(Collection<Long> numbers) {
    return numbers.isEmpty() ? List.of() : store.recordsOfNumbers(numbers);
  }

  private Candidate candidate(Stored stored) {
    return new Candidate(
        stored.source(),
        Long.toString(stored.number()),
        standardiser.profile(stored.person()),
        stored.underReview());
  }

  /** What these records say is what this transaction has stored, and holds from now on. */
  public void remember(Map<Long, Profile> said) {
    long transaction = store.transaction();
    said.forEach((source, profile) -> profiles.put(source, transaction, profile));
  }
}

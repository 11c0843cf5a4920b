package org.monarca.exchange.identity.stored;

import java.util.Collection;
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

  /** Some hundred bytes each. */
  private static final int PROFILES_HELD = 500_000;

  private final NeighbourStore store;
  private final Standardiser standardiser;
  private final CurrentProfiles profiles;

  public PostgresIndex(NeighbourStore store, Standardiser standardiser) {
    this(store, standardiser, PROFILES_HELD);
  }

  /**
   * @param held profiles kept in memory at most, some hundred bytes each
   */
  public PostgresIndex(NeighbourStore store, Standardiser standardiser, int held) {
    this.store = store;
    this.standardiser = standardiser;
    this.profiles = new CurrentProfiles(store, standardiser, held);
  }

  @Override
  public Map<Long, long[]> holders(long[] keys, int most) {
    return store.holders(keys, most);
  }

  @Override
  public Map<KeyPair, long[]> holdersOfBoth(Collection<KeyPair> pairs, int most) {
    return pairs.isEmpty() ? Map.of() : store.holdersOfBoth(pairs, most);
  }

  @Override
  public Map<Long, Profile> profiles(Set<Long> records) {
    return profiles.of(records);
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

  /**
   * Reads so many records into memory before anybody asks for them; whether there were any, and
   * room for them.
   */
  public boolean readAhead(int most) {
    return profiles.readAhead(most);
  }

  /** What these records say is what this transaction has stored. */
  public void remember(Map<Long, Profile> said) {
    profiles.remember(said);
  }
}

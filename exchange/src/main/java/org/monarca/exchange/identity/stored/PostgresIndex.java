package org.monarca.exchange.identity.stored;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.identity.stored.NeighbourStore.Stored;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.CandidateIndex;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.weigh.Profile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stored records, for the engine: a few statements for a batch of any size. */
public final class PostgresIndex implements CandidateIndex {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresIndex.class);

  /** Some hundred bytes each. */
  private static final int PROFILES_HELD = 500_000;

  private final NeighbourStore store;
  private final Standardiser standardiser;
  private final HeldRecords held;

  public PostgresIndex(NeighbourStore store, Standardiser standardiser) {
    this(store, standardiser, PROFILES_HELD, 0);
  }

  /**
   * @param profiles kept in memory at most, some hundred bytes each
   * @param roomForKeys bytes that the keys of all records may take up outside the heap; 0 where
   *     none are kept
   */
  public PostgresIndex(
      NeighbourStore store, Standardiser standardiser, int profiles, long roomForKeys) {
    this.store = store;
    this.standardiser = standardiser;
    this.held = new HeldRecords(store, standardiser, profiles, roomForKeys);
  }

  @Override
  public Map<Long, long[]> holders(long[] keys, int most) {
    return held.holders(keys, most);
  }

  @Override
  public Map<KeyPair, long[]> holdersOfBoth(Collection<KeyPair> pairs, int most) {
    if (pairs.isEmpty()) {
      return Map.of();
    }
    LOG.debug("identity.keys-refined pairs={}", pairs.size());
    var all = held.holders(CommonHolders.keys(pairs), Integer.MAX_VALUE);
    return CommonHolders.of(pairs, all, most);
  }

  @Override
  public Map<Long, Profile> profiles(Set<Long> records) {
    return held.profiles(records);
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
    return held.readAhead(most);
  }

  /** Whether it knows in memory who holds a key. */
  public boolean holdsKeys() {
    return held.holdsKeys();
  }

  /** What these records say, and which keys they hold, is what this transaction has stored. */
  public void remember(List<Query> said) {
    held.remember(said);
  }
}

package org.monarca.exchange.identity.past;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.CommonHolders;
import org.monarca.exchange.identity.stored.OpenNearMatch;
import org.monarca.exchange.identity.stored.OpenNearMatches;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.CandidateIndex;
import org.monarca.linkage.weigh.Profile;

/**
 * The records as they were known when a turn came, for the engine; those that are decided anew as
 * they stand by that.
 */
public final class Past implements CandidateIndex {

  private final PastStore store;
  private final OpenNearMatches nearMatches;
  private final Standardiser standardiser;
  private final Standings anew;
  private final long turn;

  Past(
      PastStore store,
      OpenNearMatches nearMatches,
      Standardiser standardiser,
      Standings anew,
      long turn) {
    this.store = store;
    this.nearMatches = nearMatches;
    this.standardiser = standardiser;
    this.anew = anew;
    this.turn = turn;
  }

  @Override
  public Map<Long, long[]> holders(long[] keys, int most) {
    return store.holders(keys, most, turn);
  }

  @Override
  public Map<KeyPair, long[]> holdersOfBoth(Collection<KeyPair> pairs, int most) {
    return pairs.isEmpty()
        ? Map.of()
        : CommonHolders.of(pairs, holders(CommonHolders.keys(pairs), Integer.MAX_VALUE), most);
  }

  @Override
  public Map<Long, Profile> profiles(Set<Long> records) {
    var profiles = new HashMap<Long, Profile>();
    store
        .people(records, turn)
        .forEach((source, person) -> profiles.put(source, standardiser.profile(person)));
    return profiles;
  }

  @Override
  public List<Candidate> childrenOf(Collection<Long> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    var numbers = new HashSet<Long>();
    placements(records).values().forEach(placement -> numbers.add(placement.number()));
    var there = at(numbers);
    var profiles = profiles(there.keySet());
    var doubted = nearMatches.before(turn, there.keySet()).keySet();
    return there.entrySet().stream()
        .map(entry ->
            candidate(entry.getKey(), entry.getValue(), profiles, doubted.contains(entry.getKey())))
        .toList();
  }

  private Candidate candidate(
      long record, Placement placement, Map<Long, Profile> profiles, boolean isDoubted) {
    var standing = anew.of(record);
    boolean isUnderReview =
        standing == null ? placement.isForReview() && isDoubted : standing.isUnderReview();
    return new Candidate(
        record,
        Long.toString(placement.number()),
        Objects.requireNonNull(profiles.get(record)),
        isUnderReview);
  }

  /** Where a record stood; absent where it was not known yet. */
  public @Nullable Placement placement(long record) {
    return placements(List.of(record)).get(record);
  }

  /** Where it really stood, whatever is decided anew. */
  public @Nullable Placement placementAsItWas(long record) {
    return store.ofRecords(List.of(record), turn).get(record);
  }

  /** What a record said; absent where it was not known yet. */
  public @Nullable Person person(long record) {
    return store.people(List.of(record), turn).get(record);
  }

  /** What nobody had decided about a record. */
  public List<OpenNearMatch> open(long record) {
    var standing = anew.of(record);
    return standing == null ? openAsItWas(record) : standing.open();
  }

  /** The same, whatever is decided anew. */
  public List<OpenNearMatch> openAsItWas(long record) {
    return nearMatches.before(turn, List.of(record)).getOrDefault(record, List.of());
  }

  /** Every record of each of these children, by their numbers. */
  public Set<Long> records(Collection<Long> numbers) {
    return at(numbers).keySet();
  }

  /** The number that was alive for this one; absent where it was never issued. */
  public @Nullable Long living(long number) {
    var living = store.living(List.of(number), turn).get(number);
    return living == null ? null : (Long) anew.leadsTo(living);
  }

  private Map<Long, Placement> placements(Collection<Long> records) {
    var placements = store.ofRecords(records, turn);
    for (var record : records) {
      var standing = anew.of(record);
      if (standing != null) {
        placements.remove(record);
        if (standing.isKnown()) {
          placements.put(record, standing.now());
        }
      }
    }
    return placements;
  }

  private Map<Long, Placement> at(Collection<Long> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    var there = store.ofNumbers(numbers, turn);
    there.keySet().removeIf(record -> anew.of(record) != null);
    there.putAll(anew.at(numbers));
    return there;
  }
}

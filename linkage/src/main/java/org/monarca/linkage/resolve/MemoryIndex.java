package org.monarca.linkage.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.weigh.Profile;

/** Records known, in memory: for a batch without a database. Not for use by several threads. */
public final class MemoryIndex implements CandidateIndex {

  private final Map<Long, TreeSet<Long>> byKey = new HashMap<>();
  private final Map<Long, Candidate> records = new HashMap<>();
  private final Map<String, List<Long>> children = new HashMap<>();

  /** Knows a record from now on. */
  public void add(Query record, Candidate decided) {
    for (long key : record.holds()) {
      byKey.computeIfAbsent(key, k -> new TreeSet<>()).add(record.record());
    }
    records.put(decided.record(), decided);
    children.computeIfAbsent(decided.child(), child -> new ArrayList<>()).add(decided.record());
  }

  @Override
  public Map<Long, long[]> holders(long[] keys, int most) {
    var holders = new HashMap<Long, long[]>();
    for (long key : keys) {
      var holding = byKey.get(key);
      if (holding != null) {
        holders.put(key, holding.stream().mapToLong(record -> record).limit(most).toArray());
      }
    }
    return holders;
  }

  @Override
  public Map<KeyPair, long[]> holdersOfBoth(Collection<KeyPair> pairs, int most) {
    var holders = new HashMap<KeyPair, long[]>();
    for (var pair : pairs) {
      var greater = byKey.getOrDefault(pair.greater(), new TreeSet<>());
      holders.put(
          pair,
          byKey.getOrDefault(pair.lesser(), new TreeSet<>()).stream()
              .filter(greater::contains)
              .mapToLong(record -> record)
              .limit(most)
              .toArray());
    }
    return holders;
  }

  @Override
  public Map<Long, Profile> profiles(Set<Long> asked) {
    var profiles = new HashMap<Long, Profile>();
    for (long record : asked) {
      var candidate = records.get(record);
      if (candidate != null) {
        profiles.put(record, candidate.profile());
      }
    }
    return profiles;
  }

  @Override
  public List<Candidate> childrenOf(Collection<Long> asked) {
    var found = new LinkedHashSet<String>();
    for (long record : asked) {
      var candidate = records.get(record);
      if (candidate != null) {
        found.add(candidate.child());
      }
    }
    return found.stream()
        .flatMap(child -> children.getOrDefault(child, List.of()).stream())
        .flatMap(record -> Stream.ofNullable(records.get(record)))
        .toList();
  }
}

package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.Candidate;

/**
 * The records that a batch may resemble: those already stored, and those of the batch as they are
 * decided, so that two records of one batch can be one child.
 */
final class Neighbours {

  private final Map<Long, List<Long>> holders = new HashMap<>();
  private final Map<Long, Candidate> records = new HashMap<>();
  private final Map<String, Set<Long>> children = new HashMap<>();
  private final Set<Long> underReview = new HashSet<>();

  Neighbours(
      Map<Long, List<Long>> holdersOfKeys, Collection<Candidate> stored, Set<Long> underReview) {
    holdersOfKeys.forEach((key, sources) -> holders.put(key, new ArrayList<>(sources)));
    stored.forEach(this::put);
    this.underReview.addAll(underReview);
  }

  /** The record belongs to that child now, and says what it says now. */
  void add(Ruling ruling) {
    var decided = ruling.incoming();
    remove(decided.source());
    put(new Candidate(decided.source(), ruling.child(), decided.profile()));
    if (ruling.isOwn() && ruling.outcome() == Outcome.REVIEW) {
      underReview.add(decided.source());
    }
    for (long key : decided.keys()) {
      holders.computeIfAbsent(key, k -> new ArrayList<>()).add(decided.source());
    }
  }

  /** All records of each child of whom one shares a key with the record; it itself is left out. */
  List<Candidate> of(Incoming incoming) {
    var found = new LinkedHashMap<Long, Candidate>();
    for (var child : childrenSharingAKey(incoming)) {
      recordsOf(child).forEach(candidate -> found.put(candidate.record(), candidate));
    }
    found.remove(incoming.source());
    return List.copyOf(found.values());
  }

  /** A child made of nothing but records whose own number holds until a person decides. */
  boolean isUnderReview(String child) {
    return underReview.containsAll(children.getOrDefault(child, Set.of()));
  }

  /** Whether no other record bears that child's number. */
  boolean isAlone(long record, String child) {
    return Set.of(record).containsAll(children.getOrDefault(child, Set.of()));
  }

  List<Candidate> recordsOf(String child) {
    var candidates = new ArrayList<Candidate>();
    for (long record : children.getOrDefault(child, Set.of())) {
      var candidate = records.get(record);
      if (candidate != null) {
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  private Set<String> childrenSharingAKey(Incoming incoming) {
    var found = new HashSet<String>();
    for (long key : incoming.looksFor()) {
      for (long holder : holders.getOrDefault(key, List.of())) {
        var candidate = records.get(holder);
        if (candidate != null) {
          found.add(candidate.child());
        }
      }
    }
    return found;
  }

  private void put(Candidate candidate) {
    records.put(candidate.record(), candidate);
    children.computeIfAbsent(candidate.child(), child -> new HashSet<>()).add(candidate.record());
  }

  private void remove(long record) {
    var before = records.remove(record);
    if (before != null) {
      children.getOrDefault(before.child(), Set.of()).remove(record);
    }
  }
}

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

  private final Map<Long, List<Long>> worthComparing;
  private final Map<Long, Candidate> records = new HashMap<>();
  private final Map<String, Set<Long>> children = new HashMap<>();
  private final Set<Long> underReview = new HashSet<>();

  /**
   * @param worthComparing for each record of the batch those that it may resemble, stored or of the
   *     batch
   */
  Neighbours(
      Map<Long, List<Long>> worthComparing, Collection<Candidate> stored, Set<Long> underReview) {
    this.worthComparing = worthComparing;
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
  }

  /** All records of each child of whom the record may resemble one; it itself is left out. */
  List<Candidate> of(Incoming incoming) {
    var found = new LinkedHashMap<Long, Candidate>();
    for (long source : worthComparing.getOrDefault(incoming.source(), List.of())) {
      var candidate = records.get(source);
      if (candidate != null) {
        recordsOf(candidate.child()).forEach(record -> found.put(record.record(), record));
      }
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

package org.monarca.linkage.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.Candidate;

/**
 * The records that those of a batch may resemble: those known before, and those of the batch as
 * they are decided, so that two records of one batch can be one child.
 */
public final class Neighbours {

  private final Map<Long, long[]> worthComparing;
  private final Map<Long, Candidate> records = new HashMap<>();
  private final Map<String, Set<Long>> children = new HashMap<>();

  /**
   * @param worthComparing for each record of the batch those that it may resemble, known before or
   *     of the batch
   */
  public Neighbours(Map<Long, long[]> worthComparing, Collection<Candidate> known) {
    this.worthComparing = worthComparing;
    known.forEach(this::put);
  }

  /** A record of the batch belongs to a child now, and says what it says now. */
  public void add(Candidate decided) {
    remove(decided.record());
    put(decided);
  }

  /** All records known at this moment. */
  public List<Candidate> known() {
    return List.copyOf(records.values());
  }

  /** That record is not known yet; {@link #add} makes it known when its turn comes. */
  public void hide(long record) {
    remove(record);
  }

  /** The records that a record of the batch may resemble, as far as its turn comes after theirs. */
  public List<Long> met(long record) {
    return Arrays.stream(worthComparing.getOrDefault(record, new long[0])).boxed().toList();
  }

  /** All records of each child of whom the record may resemble one; it itself is left out. */
  public List<Candidate> of(long record) {
    var found = new LinkedHashMap<Long, Candidate>();
    for (long other : worthComparing.getOrDefault(record, new long[0])) {
      var candidate = records.get(other);
      if (candidate != null) {
        recordsOf(candidate.child()).forEach(each -> found.put(each.record(), each));
      }
    }
    found.remove(record);
    return List.copyOf(found.values());
  }

  /** Whether no other record bears that child's number. */
  public boolean isAlone(long record, String child) {
    return Set.of(record).containsAll(children.getOrDefault(child, Set.of()));
  }

  public List<Candidate> recordsOf(String child) {
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

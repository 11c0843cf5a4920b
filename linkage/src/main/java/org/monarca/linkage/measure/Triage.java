package org.monarca.linkage.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.Decision;
import org.monarca.linkage.resolve.Resolver.Resolved;

/**
 * How well records were resolved, beside the truth: which pairs of records were put together
 * without a person, and which a person would find, being asked.
 *
 * @param records resolved
 * @param matches pairs that are one person
 * @param linked pairs put together without a person
 * @param right those of them that are one person
 * @param found pairs of one person that are together, or whose children stand side by side in a
 *     review
 * @param reviews records about which a person is asked
 */
public record Triage(int records, long matches, long linked, long right, long found, int reviews) {

  /**
   * Measures.
   *
   * @param people who each record is, in the order of the records
   */
  public static Triage of(List<Resolved> resolved, List<?> people) {
    var asked = new HashSet<Set<String>>();
    int reviews = 0;
    for (var one : resolved) {
      if (one.decision() instanceof Decision.NeedsReview review) {
        reviews++;
        review.resemblances().forEach(other -> asked.add(Set.of(one.child(), other.child())));
      }
    }
    long linked = 0;
    long right = 0;
    for (var child : groups(resolved.stream().map(Resolved::child).toList()).values()) {
      linked += pairs(child.size());
      for (var person : groups(child.stream().map(people::get).toList()).values()) {
        right += pairs(person.size());
      }
    }
    long matches = 0;
    long found = 0;
    for (var person : groups(people).values()) {
      matches += pairs(person.size());
      found += found(person.stream().map(record -> resolved.get(record).child()).toList(), asked);
    }
    return new Triage(resolved.size(), matches, linked, right, found, reviews);
  }

  /** The places of equal ones. */
  private static Map<Object, List<Integer>> groups(List<?> values) {
    var groups = new HashMap<Object, List<Integer>>();
    for (int i = 0; i < values.size(); i++) {
      groups.computeIfAbsent(values.get(i), value -> new ArrayList<>()).add(i);
    }
    return groups;
  }

  private static long found(List<String> children, Set<Set<String>> asked) {
    long found = 0;
    for (int i = 1; i < children.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean areOne = children.get(i).equals(children.get(j));
        found += areOne || asked.contains(Set.of(children.get(i), children.get(j))) ? 1 : 0;
      }
    }
    return found;
  }

  private static long pairs(long records) {
    return records * (records - 1) / 2;
  }

  /** Of the pairs put together, how many are one person; 1 when none was. */
  public double precision() {
    return linked == 0 ? 1 : (double) right / linked;
  }

  /** Of the pairs of one person, how many were put together without a person. */
  public double recallAutomatic() {
    return matches == 0 ? 1 : (double) right / matches;
  }

  /** Of the pairs of one person, how many are together once every review has been answered. */
  public double recallAfterReview() {
    return matches == 0 ? 1 : (double) found / matches;
  }

  /** Of the records, about how many a person is asked. */
  public double reviewShare() {
    return records == 0 ? 0 : (double) reviews / records;
  }
}

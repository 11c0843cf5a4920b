package org.monarca.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.Students.Student;

/**
 * Resolves records one after the other as the exchange does, and counts pairs against the truth.
 */
final class Linkage {

  private final Linker linker;
  private final Standardiser standardiser = Standardiser.standard();
  private final Map<Long, List<Integer>> index = new HashMap<>();
  private final List<Student> students = new ArrayList<>();
  private final List<Profile> profiles = new ArrayList<>();
  private final List<Integer> childOf = new ArrayList<>();
  private final Map<Integer, List<Integer>> members = new LinkedHashMap<>();
  private final Set<Long> reviewed = new HashSet<>();
  private final Set<Long> blocked = new HashSet<>();
  private int reviews;

  Linkage(Linker linker) {
    this.linker = linker;
  }

  Outcome resolve(List<Student> all) {
    all.forEach(this::resolve);
    return outcome();
  }

  private void resolve(Student student) {
    int number = students.size();
    var profile = standardiser.profile(student.person());
    var keys = BlockingKeys.of(profile);
    var found = new HashSet<Integer>();
    for (var key : BlockingKeys.forLinking(profile)) {
      found.addAll(index.getOrDefault(key, List.of()));
    }
    found.forEach(other -> blocked.add(pair(other, number)));
    students.add(student);
    profiles.add(profile);
    childOf.add(decided(number, linker.decide(profile, candidates(found))));
    members.computeIfAbsent(childOf.getLast(), key -> new ArrayList<>()).add(number);
    for (var key : keys) {
      index.computeIfAbsent(key, k -> new ArrayList<>()).add(number);
    }
  }

  private int decided(int number, Decision decision) {
    return switch (decision) {
      case Decision.Linked(var child, var record, var evidence) -> Integer.parseInt(child);
      case Decision.NeedsReview(var resemblances) -> {
        reviews++;
        resemblances.forEach(each -> reviewed.add(pair(Integer.parseInt(each.child()), number)));
        yield number;
      }
      case Decision.NewChild(var nearest) -> number;
    };
  }

  /** All records of every child that was found. */
  private List<Candidate> candidates(Set<Integer> found) {
    return found.stream()
        .map(childOf::get)
        .distinct()
        .flatMap(child -> members.getOrDefault(child, List.of()).stream())
        .map(n -> new Candidate(n, childOf.get(n).toString(), profiles.get(n)))
        .toList();
  }

  private static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  private Outcome outcome() {
    long linked = 0;
    long right = 0;
    long matches = 0;
    long found = 0;
    long inBlocks = 0;
    long inReview = 0;
    for (int i = 0; i < students.size(); i++) {
      for (int j = i + 1; j < students.size(); j++) {
        boolean same = students.get(i).child().equals(students.get(j).child());
        boolean joined = childOf.get(i).equals(childOf.get(j));
        linked += joined ? 1 : 0;
        right += joined && same ? 1 : 0;
        matches += same ? 1 : 0;
        inBlocks += same && blocked.contains(pair(i, j)) ? 1 : 0;
        inReview += !joined && same && isInReview(i, j) ? 1 : 0;
        found += same && (joined || isInReview(i, j)) ? 1 : 0;
      }
    }
    return new Outcome(matches, linked, right, inReview, found, inBlocks, reviews);
  }

  /** A review would join the two children, if it names either of them against the other. */
  private boolean isInReview(int i, int j) {
    return reviewed.contains(pair(childOf.get(i), childOf.get(j)));
  }

  record Outcome(
      long matches, long linked, long right, long inReview, long found, long blocked, int reviews) {

    double precision() {
      return (double) right / linked;
    }

    double recallAutomatic() {
      return (double) right / matches;
    }

    double recallAfterReview() {
      return (double) found / matches;
    }

    double recallOfBlocking() {
      return (double) blocked / matches;
    }
  }
}

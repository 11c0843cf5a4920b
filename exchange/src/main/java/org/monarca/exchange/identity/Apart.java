package org.monarca.exchange.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Linker;
import org.monarca.linkage.resolve.Neighbours;
import org.monarca.linkage.weigh.Profile;

/**
 * What people keep apart from a record is linked to it by nothing, and asked about again only for
 * what they have not seen.
 *
 * @param record its number
 * @param profile what it says
 * @param kept records that people keep it apart from, with the bits that spoke against them
 */
public record Apart(Linker linker, long record, Profile profile, Map<Long, Float> kept) {

  /** Bits beyond those that people have seen, for which they are asked again. */
  private static final double NEWS = 1;

  /** What the engine decides; where it would link what is kept apart, a person does. */
  public Decision decide(Neighbours neighbours) {
    var decision = linker.decide(profile, askable(neighbours));
    if (decision instanceof Decision.Linked linked) {
      var records = neighbours.recordsOf(linked.child());
      return isKept(records) ? new Decision.NeedsReview(linker.alone(profile, records)) : decision;
    }
    return decision;
  }

  /** Those near it, but for children that people keep it apart from and of whom nothing is new. */
  List<Candidate> askable(Neighbours neighbours) {
    var near = neighbours.of(record);
    if (kept.isEmpty()) {
      return near;
    }
    var settled = new HashMap<String, Boolean>();
    return near.stream()
        .filter(candidate ->
            !settled.computeIfAbsent(
                candidate.child(), child -> isSettled(neighbours.recordsOf(child))))
        .toList();
  }

  /**
   * Whether people keep it apart from the child of these records, and nothing speaks for one that
   * they have not seen.
   */
  boolean isSettled(List<Candidate> records) {
    if (!isKept(records)) {
      return false;
    }
    double seen =
        records.stream()
            .map(other -> kept.get(other.record()))
            .filter(Objects::nonNull)
            .mapToDouble(Float::doubleValue)
            .max()
            .orElseThrow();
    return records.stream()
        .noneMatch(other -> linker.weight(profile, other.profile()) > seen + NEWS);
  }

  boolean isKept(List<Candidate> records) {
    return records.stream().anyMatch(other -> kept.containsKey(other.record()));
  }
}

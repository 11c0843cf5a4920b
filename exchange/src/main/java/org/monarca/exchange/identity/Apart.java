package org.monarca.exchange.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Linker;
import org.monarca.linkage.resolve.Neighbours;

/**
 * What people keep apart is linked by nothing, and asked again only for what they have not seen.
 */
final class Apart {

  /** Bits beyond those that people have seen, for which they are asked again. */
  private static final double NEWS = 1;

  private final Linker linker;

  Apart(Linker linker) {
    this.linker = linker;
  }

  /** Those near it, but for children that people keep it apart from and of whom nothing is new. */
  List<Candidate> askable(Incoming incoming, Neighbours neighbours) {
    var near = neighbours.of(incoming.source());
    if (incoming.keptApart().isEmpty()) {
      return near;
    }
    var settled = new HashMap<String, Boolean>();
    return near.stream()
        .filter(candidate ->
            !settled.computeIfAbsent(
                candidate.child(), child -> isSettled(incoming, neighbours.recordsOf(child))))
        .toList();
  }

  /**
   * Whether people keep it apart from that child, and nothing speaks for one that they have not
   * seen.
   */
  boolean isSettled(Incoming incoming, List<Candidate> records) {
    if (!isKept(incoming, records)) {
      return false;
    }
    double seen =
        records.stream()
            .map(record -> incoming.keptApart().get(record.record()))
            .filter(Objects::nonNull)
            .mapToDouble(Float::doubleValue)
            .max()
            .orElseThrow();
    return records.stream()
        .noneMatch(record -> linker.weight(incoming.profile(), record.profile()) > seen + NEWS);
  }

  static boolean isKept(Incoming incoming, List<Candidate> records) {
    return records.stream().anyMatch(record -> incoming.keptApart().containsKey(record.record()));
  }
}

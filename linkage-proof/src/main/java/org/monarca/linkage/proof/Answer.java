package org.monarca.linkage.proof;

import java.util.Comparator;
import java.util.List;

/**
 * What one way of running the engine says about some records.
 *
 * @param pairs those worth a question, each once
 * @param conclusions one for each record
 */
public record Answer(List<Pair> pairs, List<Conclusion> conclusions) {

  /** In the order of the records, whichever they were found in. */
  public Answer {
    pairs =
        pairs.stream()
            .sorted(Comparator.comparingLong(Pair::record).thenComparingLong(Pair::other))
            .toList();
    conclusions =
        conclusions.stream().sorted(Comparator.comparingLong(Conclusion::record)).toList();
  }
}

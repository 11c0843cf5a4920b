package org.monarca.linkage.learn;

import java.util.List;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.weigh.Model;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Workers;

/**
 * Learns models from records.
 *
 * @param version the name that a model gets
 * @param source of the records, in words
 * @param seed of the pairs drawn at random
 */
public record Learning(String version, String source, long seed) {

  /** Of two records or more, without labels. */
  public Model of(People people, Candidates candidates, Workers workers) {
    return of(people, candidates, List.of(), workers);
  }

  /**
   * The same with what people have decided: each such pair counts for as many as chance picked it
   * out of, so a few hundred decisions refine what the records say by themselves and a handful does
   * not.
   */
  public Model of(People people, Candidates candidates, List<Decided> decided, Workers workers) {
    var counts = PatternCounts.of(people, candidates, seed, workers);
    return Expectation.learn(people, counts, Verdicts.of(people.features(), decided), this);
  }
}

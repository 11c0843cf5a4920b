package org.monarca.linkage.learn;

import java.util.List;
import org.monarca.linkage.block.Candidates;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.work.Pieces;
import org.monarca.linkage.work.Workers;

/**
 * How often records agree in which pattern: among the pairs worth comparing, counted on a sample of
 * the records where there are many, and by chance.
 *
 * @param patterns among candidates, in order
 * @param scale how many pairs a counted one stands for
 * @param chance among all pairs, in order
 * @param chanceScale how many pairs one of these stands for
 */
record PatternCounts(
    List<Counted> patterns, double scale, List<Counted> chance, double chanceScale) {

  /** A pattern and how often it was seen. */
  record Counted(Pattern pattern, long count) {}

  private static final int RANDOM_PAIRS = 1_000_000;
  private static final int SAMPLED_PAIRS = 400_000;
  private static final int PROBES = 2_000;

  static PatternCounts of(People people, Candidates candidates, long seed, Workers workers) {
    int step = candidates.areAllPairs() ? 1 : step(people, candidates);
    var patterns = counted(people, candidates, step, workers).inOrder();
    return candidates.areAllPairs()
        ? new PatternCounts(patterns, 1, patterns, 1)
        : new PatternCounts(
            patterns,
            step,
            new Chances(people, seed).patterns(RANDOM_PAIRS, workers).inOrder(),
            people.pairs() / RANDOM_PAIRS);
  }

  /** Every how many records one is looked at. */
  private static int step(People people, Candidates candidates) {
    var walk = candidates.walk();
    int probe = Math.max(1, people.size() / PROBES);
    long met = 0;
    for (int record = probe - 1; record < people.size(); record += probe) {
      met += walk.to(record);
    }
    return (int) Math.max(1, met * probe / SAMPLED_PAIRS);
  }

  private static PatternTally counted(
      People people, Candidates candidates, int step, Workers workers) {
    var pieces = Pieces.of(people.size());
    return PatternTally.together(
        workers.each(
            pieces.count(),
            piece -> {
              var tally = new PatternTally(people.features());
              var walk = candidates.walk();
              int begin = (pieces.begin(piece) + step - 1) / step * step;
              for (int record = begin; record < pieces.end(piece); record += step) {
                int met = walk.to(record);
                var profile = people.profile(record);
                for (int i = 0; i < met; i++) {
                  tally.add(profile, people.profile(walk.earlier(i)));
                }
              }
              return tally;
            }));
  }
}

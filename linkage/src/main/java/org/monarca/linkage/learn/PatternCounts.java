package org.monarca.linkage.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private static final int SAMPLED_PAIRS = 800_000;
  private static final int PROBES = 2_000;

  static PatternCounts of(People people, Candidates candidates, long seed, Workers workers) {
    int step = candidates.areAllPairs() ? 1 : step(people, candidates);
    var patterns = list(counted(people, candidates, step, workers));
    return candidates.areAllPairs()
        ? new PatternCounts(patterns, 1, patterns, 1)
        : new PatternCounts(
            patterns,
            step,
            list(new Chances(people, seed).patterns(RANDOM_PAIRS, workers)),
            people.pairs() / RANDOM_PAIRS);
  }

  private static List<Counted> list(Map<Pattern, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .toList();
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

  private static Map<Pattern, Long> counted(
      People people, Candidates candidates, int step, Workers workers) {
    var pieces = Pieces.of(people.size());
    var counted =
        workers.each(
            pieces.count(),
            piece -> {
              var counts = new HashMap<Pattern, Long>();
              var walk = candidates.walk();
              var levels = new int[people.features().size()];
              int begin = (pieces.begin(piece) + step - 1) / step * step;
              for (int record = begin; record < pieces.end(piece); record += step) {
                int met = walk.to(record);
                for (int i = 0; i < met; i++) {
                  Pattern.compare(
                      people.features(),
                      people.profile(record),
                      people.profile(walk.earlier(i)),
                      levels);
                  counts.merge(Pattern.of(levels), 1L, Long::sum);
                }
              }
              return counts;
            });
    var all = new TreeMap<Pattern, Long>();
    counted.forEach(counts -> counts.forEach((key, count) -> all.merge(key, count, Long::sum)));
    return all;
  }
}

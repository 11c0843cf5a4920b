package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often records agree in which pattern: among the pairs worth comparing, counted on a sample of
 * the records where there are many, and by chance.
 *
 * @param patterns among candidates, in order
 * @param scale how many pairs a counted one stands for
 * @param chance for each feature how many pairs of all are at each level, nothing compared first
 */
@SuppressWarnings("ArrayRecordComponent") // figures, never compared
record PatternCounts(Map<Pattern, Long> patterns, double scale, double[][] chance) {

  private static final int RANDOM_PAIRS = 2_000_000;
  private static final int SAMPLED_PAIRS = 1_500_000;
  private static final int PROBES = 2_000;

  static PatternCounts of(People people, Candidates candidates, long seed, Workers workers) {
    int step = candidates.areAllPairs() ? 1 : step(people, candidates);
    var patterns = counted(people, candidates, step, workers);
    var chance =
        candidates.areAllPairs()
            ? byFeature(people, patterns)
            : atRandom(people, new Chances(people, seed).counts(RANDOM_PAIRS, workers));
    return new PatternCounts(patterns, step, chance);
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
                      people.features(), people.row(record), people.row(walk.earlier(i)), levels);
                  counts.merge(Pattern.of(levels), 1L, Long::sum);
                }
              }
              return counts;
            });
    var all = new TreeMap<Pattern, Long>();
    counted.forEach(counts -> counts.forEach((key, count) -> all.merge(key, count, Long::sum)));
    return all;
  }

  private static double[][] byFeature(People people, Map<Pattern, Long> patterns) {
    var counts = new double[people.features().size()][16];
    patterns.forEach((pattern, count) -> {
      for (int f = 0; f < counts.length; f++) {
        counts[f][pattern.level(f)] += count;
      }
    });
    return counts;
  }

  private static double[][] atRandom(People people, double[][] counts) {
    double scale = people.pairs() / RANDOM_PAIRS;
    for (var ofFeature : counts) {
      for (int level = 0; level < ofFeature.length; level++) {
        ofFeature[level] *= scale;
      }
    }
    return counts;
  }

  List<Map.Entry<Pattern, Long>> entries() {
    return new ArrayList<>(patterns.entrySet());
  }
}

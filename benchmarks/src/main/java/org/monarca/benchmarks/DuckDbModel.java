package org.monarca.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The peer's weights, as Splink learns them: u from random pairs, m by expectation and maximisation
 * within blocks, averaged over them in log space. Counted in SQL, estimated here.
 */
final class DuckDbModel {

  private static final int ROUNDS = 25;

  /** What was never seen may yet happen; without this, one wrong birth place outweighs all else. */
  private static final double LEAST_M = 1e-4;

  private static final double LEAST_U = 1e-7;

  private final List<Compared> compared;
  private final double[][] u;
  private final double[][] logM;
  private final int[] trained;
  private double found;
  private Set<String> foundBy = Set.of();

  DuckDbModel(List<Compared> compared) {
    this.compared = compared;
    this.u = levels();
    this.logM = levels();
    this.trained = new int[compared.size()];
  }

  /** The levels of a pair, {@link Compared#UNKNOWN} among them, and how often they occur. */
  record Pattern(List<Integer> levels, long count) {}

  private double[][] levels() {
    return compared.stream().map(each -> new double[each.count()]).toArray(double[][]::new);
  }

  /** Learns how often strangers agree. */
  void chance(List<Pattern> random) {
    for (int c = 0; c < u.length; c++) {
      for (var pattern : random) {
        add(u[c], pattern.levels().get(c), (double) pattern.count());
      }
      u[c] = shares(u[c], LEAST_U);
    }
  }

  /**
   * Learns, within a block, how often records of one person agree.
   *
   * @param closed what the block is made of, and so nothing can be learned of
   */
  void train(Set<String> closed, List<Pattern> patterns) {
    var open =
        IntStream.range(0, u.length)
            .filter(c -> !closed.contains(compared.get(c).name()))
            .toArray();
    double all = patterns.stream().mapToLong(Pattern::count).sum();
    var m = levels();
    for (int c : open) {
      Arrays.fill(m[c], 0.1 / (m[c].length - 1));
      m[c][0] = 0.9;
    }
    double share = 0.3;
    for (int round = 0; round < ROUNDS; round++) {
      var sums = levels();
      double matches = 0;
      for (var pattern : patterns) {
        double match = pattern.count() * posterior(pattern, open, m, share);
        matches += match;
        for (int c : open) {
          add(sums[c], pattern.levels().get(c), match);
        }
      }
      share = matches / all;
      for (int c : open) {
        m[c] = shares(sums[c], LEAST_M);
      }
    }
    if (share * all > found) {
      found = share * all;
      foundBy = closed;
    }
    keep(open, m);
  }

  private double posterior(Pattern pattern, int[] open, double[][] m, double share) {
    double match = share;
    double other = 1 - share;
    for (int c : open) {
      int level = pattern.levels().get(c);
      if (level != Compared.UNKNOWN) {
        match *= m[c][level - 1];
        other *= u[c][level - 1];
      }
    }
    return match / (match + other);
  }

  private void keep(int[] open, double[][] m) {
    for (int c : open) {
      trained[c]++;
      for (int level = 0; level < m[c].length; level++) {
        logM[c][level] += Math.log(m[c][level]);
      }
    }
  }

  private static void add(double[] sums, int level, double count) {
    if (level != Compared.UNKNOWN) {
      sums[level - 1] += count;
    }
  }

  private static double[] shares(double[] sums, double least) {
    double all = Arrays.stream(sums).sum();
    return Arrays.stream(sums).map(sum -> Math.max(least, sum / all)).toArray();
  }

  private double m(int c, int level) {
    return Math.exp(logM[c][level] / Math.max(1, trained[c]));
  }

  /**
   * How many pairs of one person there are: those found in the largest block, and the ones that
   * disagree in what it is made of.
   */
  double matches() {
    return found
        / IntStream.range(0, u.length)
            .filter(c -> foundBy.contains(compared.get(c).name()))
            .mapToDouble(c -> m(c, 0))
            .reduce(1, (a, b) -> a * b);
  }

  /** The weight of a pair whose levels are {@code g_…}, in bits, as SQL; the prior not in it. */
  String weight() {
    return IntStream.range(0, u.length).mapToObj(this::weight).collect(Collectors.joining(" + "));
  }

  private String weight(int c) {
    var text = new StringBuilder("case g_" + compared.get(c).name());
    for (int level = 0; level < u[c].length; level++) {
      double bits = log2(m(c, level) / u[c][level]);
      text.append(String.format(Locale.ROOT, " when %d then %.6f", level + 1, bits));
      if (level < compared.get(c).levels().size()) {
        var frequency = compared.get(c).levels().get(level).frequency();
        text.append(frequency == null ? "" : " + rarity_" + frequency);
      }
    }
    return text + " else 0 end";
  }

  static double log2(double odds) {
    return Math.log(odds) / Math.log(2);
  }
}

package org.monarca.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.monarca.benchmarks.DuckDbPeer.Compared;

/** The peer's weights: counted in SQL, estimated here. */
final class DuckDbModel {

  private static final int ROUNDS = 25;
  private static final double LEAST = 1e-6;

  private final List<Compared> compared;
  private final double[][] u;
  private final double[][] logM;
  private final int[] trained;
  private double prior = 1e-6;

  DuckDbModel(List<Compared> compared) {
    this.compared = compared;
    this.u = new double[compared.size()][];
    this.logM = new double[compared.size()][];
    this.trained = new int[compared.size()];
    for (int c = 0; c < u.length; c++) {
      logM[c] = new double[levels(c)];
    }
  }

  /** The levels of a pair, 0 where nothing was compared, and how often they occur. */
  record Pattern(List<Integer> levels, long count) {}

  private int levels(int c) {
    return compared.get(c).levels().size() + 1;
  }

  /** Learns how often strangers agree. */
  void chance(List<Pattern> random) {
    for (int c = 0; c < u.length; c++) {
      u[c] = new double[levels(c)];
      for (var pattern : random) {
        add(u[c], pattern.levels().get(c), (double) pattern.count());
      }
      u[c] = normalised(u[c]);
    }
  }

  /** Learns, within a block, how often records of one person agree in what the block is not of. */
  void train(String rule, List<Pattern> patterns) {
    var open =
        IntStream.range(0, u.length)
            .filter(c -> !rule.contains("l." + compared.get(c).column()))
            .toArray();
    var m = new double[u.length][];
    for (int c : open) {
      m[c] = new double[levels(c)];
      Arrays.fill(m[c], 0.1 / (levels(c) - 1));
      m[c][0] = 0.9;
    }
    double share = 0.3;
    for (int round = 0; round < ROUNDS; round++) {
      var sums = new double[u.length][];
      for (int c : open) {
        sums[c] = new double[levels(c)];
      }
      double matches = 0;
      double all = 0;
      for (var pattern : patterns) {
        double match = pattern.count() * posterior(pattern, open, m, share);
        matches += match;
        all += pattern.count();
        for (int c : open) {
          add(sums[c], pattern.levels().get(c), match);
        }
      }
      share = matches / all;
      prior = Math.max(prior, matches);
      for (int c : open) {
        m[c] = normalised(sums[c]);
      }
    }
    for (int c : open) {
      trained[c]++;
      for (int level = 0; level < m[c].length; level++) {
        logM[c][level] += Math.log(m[c][level]);
      }
    }
  }

  private double posterior(Pattern pattern, int[] open, double[][] m, double share) {
    double match = share;
    double other = 1 - share;
    for (int c : open) {
      int level = pattern.levels().get(c);
      if (level > 0) {
        match *= m[c][level - 1];
        other *= u[c][level - 1];
      }
    }
    return match / (match + other);
  }

  private static void add(double[] sums, int level, double count) {
    if (level > 0) {
      sums[level - 1] += count;
    }
  }

  private static double[] normalised(double[] sums) {
    double all = Arrays.stream(sums).sum();
    return Arrays.stream(sums).map(sum -> Math.max(LEAST, sum / all)).toArray();
  }

  /** The weight of a pair as an expression; the odds before are those of the larger block. */
  String weight() {
    return IntStream.range(0, u.length).mapToObj(this::weight).collect(Collectors.joining(" + "))
        + " + ln(%s / (select count(*) * (count(*) - 1) / 2 from people)) / ln(2)"
            .formatted(number(prior));
  }

  private String weight(int c) {
    var column = compared.get(c).column();
    var text = new StringBuilder("case g_" + column);
    for (int level = 0; level < levels(c); level++) {
      double m = Math.exp(logM[c][level] / Math.max(1, trained[c]));
      var bits = number(Math.log(m / u[c][level]) / Math.log(2));
      text.append(" when %d then %s".formatted(level + 1, bits));
      if (level == 0 && compared.get(c).byFrequency()) {
        text.append(" + log2(%s / greatest(tf_%s.share, 1e-6))".formatted(number(u[c][0]), column));
      }
    }
    return text + " else 0 end";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.9f", value);
  }
}

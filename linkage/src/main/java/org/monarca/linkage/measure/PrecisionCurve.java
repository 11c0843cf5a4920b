package org.monarca.linkage.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How precision and recall of pairs move with the weight from which they are linked: what a
 * threshold is chosen by. Of pairs alone: clusters put pairs together that no pair's weight speaks
 * for, and part others.
 */
public final class PrecisionCurve {

  private final double[] right;
  private final double[] wrong;
  private final long matches;

  private PrecisionCurve(double[] right, double[] wrong, long matches) {
    this.right = right;
    this.wrong = wrong;
    this.matches = matches;
  }

  /**
   * The curve of some pairs.
   *
   * @param right the weights of those that are one person
   * @param wrong the weights of those that are two
   * @param matches how many pairs are one person, those without a weight included
   */
  public static PrecisionCurve of(DoubleStream right, DoubleStream wrong, long matches) {
    var curve = new PrecisionCurve(right.sorted().toArray(), wrong.sorted().toArray(), matches);
    if (matches < curve.right.length) {
      throw new IllegalArgumentException(
          "%d pairs are right, and only %d in truth".formatted(curve.right.length, matches));
    }
    return curve;
  }

  /**
   * What linking from a weight on comes to.
   *
   * @param found pairs of that weight or more
   * @param right those of them that are one person
   * @param precision of the found ones, how many are right
   * @param recall of all that are one person, how many are found
   */
  public record Cut(double weight, long found, long right, Share precision, Share recall) {}

  /** What linking from this weight on comes to. */
  public Cut at(double weight) {
    long isRight = from(right, weight);
    long found = isRight + from(wrong, weight);
    return new Cut(weight, found, isRight, Share.of(isRight, found), Share.of(isRight, matches));
  }

  /** How many are as large or larger. */
  private static int from(double[] sorted, double weight) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < weight) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sorted.length - low;
  }

  /**
   * The lowest weight of a pair from which precision is, by its lower bound, at least so high; none
   * where there are too few pairs to be as sure, or too many wrong ones.
   */
  public Optional<Cut> lowestReaching(double precision) {
    return DoubleStream.concat(Arrays.stream(right), Arrays.stream(wrong))
        .sorted()
        .distinct()
        .filter(weight -> at(weight).precision().low() >= precision)
        .mapToObj(this::at)
        .findFirst();
  }

  /** The curve at whole weights from the lowest to the highest, at even steps, so many at most. */
  public List<Cut> cuts(int most) {
    var ends = DoubleStream.concat(Arrays.stream(right), Arrays.stream(wrong)).summaryStatistics();
    var cuts = new ArrayList<Cut>();
    if (ends.getCount() > 0) {
      double first = Math.floor(ends.getMin());
      double step = Math.floor((ends.getMax() - first) / most) + 1;
      for (double weight = first; weight <= ends.getMax(); weight += step) {
        cuts.add(at(weight));
      }
    }
    return cuts;
  }
}

package org.monarca.exchange.cli.evaluation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.monarca.exchange.cli.tables.PairsFile;
import org.monarca.linkage.measure.Partition;
import org.monarca.linkage.measure.PrecisionCurve;
import org.monarca.linkage.measure.PrecisionCurve.Cut;
import org.monarca.linkage.measure.Share;

/**
 * From which weight on pairs may be linked, measured against the truth.
 *
 * @param wanted the precision that is asked for
 * @param pairs that were measured
 * @param unmeasured pairs of which the truth says nothing
 */
public record Thresholding(PrecisionCurve curve, double wanted, int pairs, long unmeasured) {

  private static final int MOST_ROWS = 20;

  /** Measures. */
  public static Thresholding of(PairsFile pairs, List<String> truth, double wanted) {
    return new Thresholding(
        PrecisionCurve.of(
            Arrays.stream(pairs.right()),
            Arrays.stream(pairs.wrong()),
            Partition.of(truth).pairs()),
        wanted,
        pairs.right().length + pairs.wrong().length,
        pairs.unmeasured());
  }

  List<Cut> cuts() {
    return curve.cuts(MOST_ROWS);
  }

  Optional<Cut> lowest() {
    return curve.lowestReaching(wanted);
  }

  /** What was found, in a sentence. */
  String advice() {
    return lowest()
        .map(cut ->
            String.format(
                Locale.ROOT,
                "Linked from a weight of %s on, precision is at least %s (19 times of 20): precision %s, recall %s",
                BigDecimal.valueOf(cut.weight()).toPlainString(),
                wanted,
                bounded(cut.precision()),
                bounded(cut.recall())))
        .orElse(
            String.format(
                Locale.ROOT,
                "From no weight on is it sure that precision is at least %s: too few pairs, or too many wrong ones",
                wanted));
  }

  private static String bounded(Share share) {
    return String.format(
        Locale.ROOT, "%.4f (%.4f to %.4f)", share.share(), share.low(), share.high());
  }
}

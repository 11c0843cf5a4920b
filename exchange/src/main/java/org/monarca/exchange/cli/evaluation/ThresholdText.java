package org.monarca.exchange.cli.evaluation;

import java.util.Formatter;
import org.monarca.linkage.measure.PrecisionCurve.Cut;
import org.monarca.linkage.measure.Share;

/** Precision and recall by weight, for a terminal. */
final class ThresholdText {

  private ThresholdText() {}

  static void write(Thresholding thresholds, Formatter text) {
    text.format("\n%s.\n", thresholds.advice());
    text.format("%10s %12s %12s   %-24s   %s\n", "weight", "found", "right", "precision", "recall");
    for (var cut : thresholds.cuts()) {
      write(cut, text);
    }
  }

  private static void write(Cut cut, Formatter text) {
    text.format("%10.1f %,12d %,12d   ", cut.weight(), cut.found(), cut.right());
    write(cut.precision(), text);
    text.format("   ");
    write(cut.recall(), text);
    text.format("\n");
  }

  private static void write(Share share, Formatter text) {
    text.format("%.4f %.4f to %.4f", share.share(), share.low(), share.high());
  }
}

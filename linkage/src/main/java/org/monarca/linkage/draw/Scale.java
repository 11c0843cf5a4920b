package org.monarca.linkage.draw;

import java.util.ArrayList;
import java.util.List;

/** Values along the width of a drawing, as percentages of it. */
record Scale(double least, double most) {

  /** Space at both ends, in percent, so that nothing is cut off. */
  private static final double MARGIN = 1;

  private static final int MOST_TICKS = 6;

  /** From the least to the most of these, 0 included; never of no width. */
  static Scale of(List<Double> values) {
    double least = 0;
    double most = 0;
    for (double value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return most - least < 1 ? new Scale(least, least + 1) : new Scale(least, most);
  }

  double percent(double value) {
    return MARGIN + (100 - 2 * MARGIN) * (value - least) / (most - least);
  }

  /** Round values at even distances, few enough that their figures do not touch. */
  List<Double> ticks() {
    double step = 1;
    for (int i = 0; (most - least) / step > MOST_TICKS; i++) {
      step *= i % 3 == 1 ? 2.5 : 2;
    }
    var ticks = new ArrayList<Double>();
    for (double tick = Math.ceil(least / step) * step; tick <= most; tick += step) {
      ticks.add(tick + 0.0);
    }
    return ticks;
  }
}

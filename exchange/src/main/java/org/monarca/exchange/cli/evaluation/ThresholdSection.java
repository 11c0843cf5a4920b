package org.monarca.exchange.cli.evaluation;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.monarca.linkage.draw.PrecisionChart;
import org.monarca.linkage.measure.PrecisionCurve.Cut;
import org.monarca.linkage.measure.Share;

/** Precision and recall by weight, as a part of the page: a chart and its table. */
final class ThresholdSection {

  /** Points of the chart; more would not be seen. */
  private static final int MOST_POINTS = 60;

  private ThresholdSection() {}

  static void write(Thresholding thresholds, Formatter page) {
    page.format("<h2>From which weight on</h2>\n<p>%s.</p>\n", thresholds.advice());
    var points = thresholds.curve().cuts(MOST_POINTS);
    if (points.isEmpty()) {
      return;
    }
    var lowest = thresholds.lowest().map(Cut::weight);
    page.format("%s", PrecisionChart.svg(points, lowest, Locale.ENGLISH, "curve"));
    page.format(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"curve-table\">\n");
    page.format(
        "<table>\n<caption id=\"curve-table\">Pairs of a weight or more, with 95 %% bounds</caption>\n<tr>");
    for (var heading : List.of("Weight", "Found", "Right", "Precision", "Recall")) {
      page.format("<th scope=\"col\">%s</th>", heading);
    }
    page.format("</tr>\n");
    thresholds.cuts().forEach(cut -> write(cut, page));
    page.format("</table>\n</div>\n");
  }

  private static void write(Cut cut, Formatter page) {
    page.format("<tr><th scope=\"row\">%.1f</th>", cut.weight());
    page.format("<td class=\"number\">%,d</td>", cut.found());
    page.format("<td class=\"number\">%,d</td>", cut.right());
    write(cut.precision(), page);
    write(cut.recall(), page);
    page.format("</tr>\n");
  }

  private static void write(Share share, Formatter page) {
    page.format(
        "<td class=\"number\">%.4f <small>%.4f to %.4f</small></td>",
        share.share(), share.low(), share.high());
  }
}

package org.monarca.linkage.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.monarca.linkage.measure.PrecisionCurve.Cut;
import org.monarca.linkage.measure.Share;

/**
 * Precision and recall by the weight from which pairs are linked: two lines, one solid and one
 * dashed, each in the band of its bounds. A table with the figures belongs beside it.
 */
public final class PrecisionChart {

  private static final double PLOT = 14;
  private static final double TOP = Bars.LINE;

  private final List<Cut> cuts;
  private final Wording wording;
  private final Scale across;
  private final double floor;

  private PrecisionChart(List<Cut> cuts, Optional<Double> threshold, Wording wording) {
    this.cuts = cuts;
    this.wording = wording;
    this.across =
        Scale.of(Stream.concat(cuts.stream().map(Cut::weight), threshold.stream()).toList());
    double least =
        cuts.stream()
            .mapToDouble(c -> Math.min(c.precision().low(), c.recall().low()))
            .min()
            .orElse(0);
    this.floor = Math.min(0.9, Math.floor(least * 10) / 10);
  }

  /**
   * Draws.
   *
   * @param cuts by weight, at least one
   * @param threshold the weight to mark, if any
   * @param id of the drawing in its page, where it must be the only one
   */
  public static String svg(List<Cut> cuts, Optional<Double> threshold, Locale locale, String id) {
    return new PrecisionChart(cuts, threshold, Wording.of(locale)).draw(threshold, id);
  }

  private String draw(Optional<Double> threshold, String id) {
    var head =
        new Svg.Head(id, wording.locale().getLanguage(), wording.say("curve"), told(threshold));
    var svg = Svg.begin(head, TOP + PLOT + 4 * Bars.LINE + 0.8);
    drawLevels(svg);
    threshold.ifPresent(weight -> drawThreshold(svg, weight));
    svg.open("svg", "x", "0", "y", Svg.em(TOP), "width", "100%", "height", Svg.em(PLOT));
    svg.more("viewBox", "0 0 100 100", "preserveAspectRatio", "none", "overflow", "visible");
    drawShares(svg, Cut::recall, Bars.AGAINST, "6 3");
    drawShares(svg, Cut::precision, Bars.FOR, "none");
    svg.close("svg");
    drawAxis(svg, TOP + PLOT + Bars.LINE);
    drawLegend(svg, TOP + PLOT + 2 * Bars.LINE + 0.4);
    return svg.end();
  }

  private String told(Optional<Double> threshold) {
    var told = new ArrayList<String>();
    for (var cut : List.of(cuts.getFirst(), cuts.getLast())) {
      told.add(
          wording.say(
              "curve.told",
              wording.figure(cut.weight(), 0),
              wording.percent(cut.precision().share()),
              wording.percent(cut.recall().share())));
    }
    threshold.ifPresent(weight -> told.add(wording.say("link.long", wording.signed(weight))));
    return String.join(" ", told);
  }

  /** Lines across at even shares, with their figures. */
  private void drawLevels(Svg svg) {
    for (int i = 0; i <= 4; i++) {
      double share = floor + (1 - floor) * i / 4;
      double y = TOP + PLOT * down(share) / 100;
      Bars.line(svg, "0", y, "100%", y, "stroke-opacity", "0.25");
      svg.text("text", levelFigure(share), "x", "0", "y", Svg.em(y - 0.2), "fill-opacity", "0.8");
    }
  }

  private String levelFigure(double share) {
    double percent = 100 * share;
    return wording.figure(percent, Math.abs(percent - Math.rint(percent)) < 0.01 ? 0 : 1);
  }

  private void drawThreshold(Svg svg, double weight) {
    var x = Svg.percent(across.percent(weight));
    Bars.line(svg, x, TOP - 0.2, x, TOP + PLOT, "stroke-dasharray", "4 2");
    svg.text(
        "text",
        wording.say("link.short", wording.signed(weight)),
        "x",
        x,
        "y",
        Svg.em(TOP - Bars.DESCENT),
        "text-anchor",
        across.percent(weight) > 50 ? "end" : "start");
  }

  private void drawShares(Svg svg, Function<Cut, Share> shares, String colour, String dashes) {
    var band = new StringBuilder(path(cuts, cut -> shares.apply(cut).high()));
    band.append(path(cuts.reversed(), cut -> shares.apply(cut).low()).replace('M', 'L'))
        .append('Z');
    svg.empty("path", "d", band.toString(), "fill", colour, "fill-opacity", "0.2");
    svg.empty(
        "path",
        "d",
        path(cuts, cut -> shares.apply(cut).share()),
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        "2.5",
        "stroke-dasharray",
        dashes,
        "vector-effect",
        "non-scaling-stroke");
  }

  private String path(List<Cut> along, ToDoubleFunction<Cut> share) {
    var path = new StringBuilder();
    for (var cut : along) {
      path.append(path.isEmpty() ? 'M' : 'L').append(Svg.number(across.percent(cut.weight())));
      path.append(' ').append(Svg.number(down(share.applyAsDouble(cut))));
    }
    return path.toString();
  }

  /** Percent of the plot, from its top. */
  private double down(double share) {
    return 100 * (1 - Math.max(floor, share)) / (1 - floor);
  }

  private void drawAxis(Svg svg, double y) {
    for (double tick : across.ticks()) {
      double x = across.percent(tick);
      var anchor = x < 8 ? "start" : x > 92 ? "end" : "middle";
      var place = Svg.percent(x);
      svg.text("text", wording.figure(tick, 0), "x", place, "y", Svg.em(y), "text-anchor", anchor);
    }
  }

  private void drawLegend(Svg svg, double y) {
    drawSample(svg, y, Bars.FOR, "none", wording.say("curve.precision"));
    drawSample(svg, y + Bars.LINE, Bars.AGAINST, "6 3", wording.say("curve.recall"));
    svg.text("text", wording.say("curve.across"), "x", "0", "y", Svg.em(y + 2 * Bars.LINE));
  }

  private static void drawSample(Svg svg, double y, String colour, String dashes, String words) {
    var height = Svg.em(y - 0.3);
    svg.empty(
        "line",
        "x1",
        "0",
        "x2",
        "2.5em",
        "y1",
        height,
        "y2",
        height,
        "stroke",
        colour,
        "stroke-width",
        "2.5",
        "stroke-dasharray",
        dashes);
    svg.text("text", words, "x", "3em", "y", Svg.em(y));
  }
}

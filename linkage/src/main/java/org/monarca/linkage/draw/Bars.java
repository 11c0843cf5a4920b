package org.monarca.linkage.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.monarca.linkage.draw.Step.Kind;

/** The bars of a waterfall, each under its words, and the axis below. */
final class Bars {

  /** Of text, in em. */
  static final double LINE = 1.3;

  /** From the foot of a line up to where its letters stand. */
  static final double DESCENT = 0.35;

  private static final double BAR = 0.8;
  private static final double GAP = 0.9;
  private static final double AXIS = LINE + 0.5;

  /** Blue and orange are told apart by all, and seen on white and on black alike. */
  static final String FOR = "#2378c3";

  static final String AGAINST = "#c05600";

  private final List<Step> steps;
  private final Collection<Double> limits;
  private final Wording wording;
  private final Scale scale;

  Bars(List<Step> steps, Collection<Double> limits, Wording wording) {
    this.steps = steps;
    this.limits = limits;
    this.wording = wording;
    var values = new ArrayList<Double>(limits);
    steps.forEach(step -> values.addAll(List.of(step.begin() + step.bits(), step.end())));
    this.scale = Scale.of(values);
  }

  double height() {
    return steps.stream().mapToDouble(this::height).sum() + AXIS;
  }

  private double height(Step step) {
    return LINE * words(step).size() + BAR + GAP;
  }

  private List<String> words(Step step) {
    var words = new ArrayList<>(Wording.lines(step.words(), Wording.BESIDE_FIGURE));
    if (step.hasRarity()) {
      var key = step.rarity() < 0 ? "common" : "rare";
      words.add(wording.say(key, wording.signed(step.rarity())));
    }
    return words;
  }

  /** The name of a limit, above its line. */
  void drawLimit(Svg svg, String words, double limit, double y) {
    double x = scale.percent(limit);
    var anchor = x > 75 ? "end" : x < 25 ? "start" : "middle";
    svg.text(
        "text", words, "x", Svg.percent(x), "y", Svg.em(y + LINE - DESCENT), "text-anchor", anchor);
  }

  void draw(Svg svg, String id, double top) {
    hatching(svg, id + "-for", FOR);
    hatching(svg, id + "-against", AGAINST);
    double y = top;
    for (var step : steps) {
      draw(svg, step, id, y);
      y += height(step);
    }
    drawAxis(svg, y);
  }

  private static void hatching(Svg svg, String id, String colour) {
    svg.open("pattern", "id", id, "width", "6", "height", "6", "patternUnits", "userSpaceOnUse");
    svg.empty("rect", "width", "6", "height", "6", "fill", colour, "fill-opacity", "0.15");
    svg.empty("path", "d", "M-1 1l2-2M0 6l6-6M5 7l2-2", "stroke", colour, "stroke-width", "1.8");
    svg.close("pattern");
  }

  private void draw(Svg svg, Step step, String id, double y) {
    var weight = step.kind() == Kind.ELEMENT ? "normal" : "bold";
    double line = y + LINE - DESCENT;
    svg.text(
        "text",
        wording.signed(step.figure()),
        "x",
        "100%",
        "y",
        Svg.em(line),
        "text-anchor",
        "end",
        "font-weight",
        "bold");
    for (var words : words(step)) {
      svg.text("text", words, "x", "0", "y", Svg.em(line), "font-weight", weight);
      line += LINE;
    }
    drawBar(svg, step, id, line - LINE + DESCENT + 0.15);
  }

  private void drawBar(Svg svg, Step step, String id, double y) {
    svg.empty(
        "rect", "width", "100%", "y", Svg.em(y), "height", Svg.em(BAR), "fill-opacity", "0.08");
    upright(svg, 0, y, "stroke-opacity", "0.6");
    double level = step.begin() + step.bits();
    double solid = step.bits() * step.rarity() < 0 ? nearer(step) : level;
    if (step.kind() == Kind.ELEMENT) {
      bar(svg, step.begin(), solid, y, step.bits() < 0 ? AGAINST : FOR);
    } else {
      bar(svg, step.begin(), solid, y, "currentColor");
    }
    if (step.hasRarity()) {
      var hatching = step.rarity() < 0 ? "-against" : "-for";
      bar(svg, level, step.end(), y, "url(#" + id + hatching + ")");
    }
    limits.forEach(limit -> upright(svg, limit, y, "stroke-dasharray", "4 2"));
  }

  /** Where rarity takes back: what is left of the level. */
  private static double nearer(Step step) {
    boolean isLeft = Math.abs(step.rarity()) < Math.abs(step.bits());
    return isLeft ? step.end() : step.begin();
  }

  private void bar(Svg svg, double from, double to, double y, String fill) {
    double left = scale.percent(Math.min(from, to));
    double right = scale.percent(Math.max(from, to));
    svg.empty(
        "rect",
        "x",
        Svg.percent(left),
        "y",
        Svg.em(y),
        "width",
        Svg.percent(right - left),
        "height",
        Svg.em(BAR),
        "fill",
        fill,
        "stroke",
        "currentColor",
        "stroke-opacity",
        "0.6");
  }

  private void upright(Svg svg, double at, double y, String attribute, String value) {
    var x = Svg.percent(scale.percent(at));
    line(svg, x, y - 0.2, x, y + BAR + 0.2, attribute, value);
  }

  /** A thin line in the colour of the text. */
  static void line(
      Svg svg, String x1, double y1, String x2, double y2, String attribute, String value) {
    svg.open("line", "x1", x1, "y1", Svg.em(y1), "x2", x2, "y2", Svg.em(y2));
    svg.more("stroke", "currentColor", attribute, value).closed();
  }

  private void drawAxis(Svg svg, double y) {
    for (double tick : scale.ticks()) {
      double x = scale.percent(tick);
      svg.text(
          "text",
          wording.figure(tick, 0),
          "x",
          Svg.percent(x),
          "y",
          Svg.em(y + LINE - DESCENT),
          "text-anchor",
          x < 8 ? "start" : x > 92 ? "end" : "middle");
    }
  }
}

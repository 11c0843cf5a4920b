package org.monarca.linkage.draw;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Evidence;

/**
 * Evidence as a waterfall: a bar for what is expected before comparing, one for each element that
 * says something, each beginning where the one before ended, and one for all together. What speaks
 * for one person goes to the right, what speaks against to the left; the part that comes of how
 * rare the value is, is hatched.
 */
public final class Waterfall {

  /** Where deciding changes: a line through the bars. */
  public enum Limit {
    /** From here on a person decides. */
    REVIEW,
    /** From here on records are linked without a person. */
    LINK
  }

  /** So many that were not compared are named. */
  private static final int MOST_NAMED = 8;

  private final Evidence evidence;
  private final List<Step> steps;
  private final Map<Limit, Double> limits = new EnumMap<>(Limit.class);
  private final Wording wording;

  private Waterfall(Evidence evidence, Wording wording, Map<Limit, Double> limits) {
    this.evidence = evidence;
    this.steps = Step.of(evidence, wording);
    this.limits.putAll(limits);
    this.wording = wording;
  }

  /**
   * Draws.
   *
   * @param locale Spanish or else English
   * @param limits in bits, as thresholds are; may be empty
   * @param id of the drawing in its page, where it must be the only one: letters, digits, hyphens
   */
  public static String svg(Evidence evidence, Locale locale, Map<Limit, Double> limits, String id) {
    return new Waterfall(evidence, Wording.of(locale), limits).draw(id);
  }

  private String draw(String id) {
    var bars = new Bars(steps, limits.values(), wording);
    var notes = notes();
    var head = new Svg.Head(id, wording.locale().getLanguage(), wording.say("title"), told());
    var svg = Svg.begin(head, Bars.LINE * limits.size() + bars.height() + Bars.LINE * notes.size());
    double y = 0;
    for (var limit : limits.entrySet()) {
      bars.drawLimit(svg, words(limit.getKey(), "short"), limit.getValue(), y);
      y += Bars.LINE;
    }
    bars.draw(svg, id, y);
    y += bars.height();
    for (var note : notes) {
      y += Bars.LINE;
      svg.text("text", note, "x", "0", "y", Svg.em(y - Bars.DESCENT));
    }
    return svg.end();
  }

  private String words(Limit limit, String length) {
    var key =
        switch (limit) {
          case REVIEW -> "review.";
          case LINK -> "link.";
        };
    return wording.say(key + length, wording.signed(limits.getOrDefault(limit, 0.0)));
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    if (steps.stream().anyMatch(Step::hasRarity)) {
      notes.addAll(Wording.lines(wording.say("hatched"), Wording.LINE));
    }
    notes.addAll(Wording.lines(wording.say("bit"), Wording.LINE));
    var missing = notCompared();
    if (!missing.isEmpty()) {
      notes.addAll(Wording.lines(missing, Wording.LINE));
    }
    return notes;
  }

  private String notCompared() {
    var names =
        evidence.elements().stream()
            .filter(e -> e.level() == Level.MISSING && !e.element().equals(Evidence.KIN))
            .map(e -> Wording.name(e.element()))
            .toList();
    var named = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    if (names.isEmpty()) {
      return "";
    }
    int more = names.size() - MOST_NAMED;
    return more > 0 ? wording.say("missing.more", named, more) : wording.say("missing", named);
  }

  /** The whole drawing in words. */
  private String told() {
    var told = new ArrayList<String>();
    steps.forEach(step -> told.add(told(step)));
    limits.keySet().forEach(limit -> told.add(words(limit, "long")));
    told.add(notCompared());
    return told.stream().filter(sentence -> !sentence.isEmpty()).collect(Collectors.joining(" "));
  }

  private String told(Step step) {
    var figure = wording.signed(step.figure());
    return step.hasRarity()
        ? wording.say("told.rare", step.words(), figure, wording.signed(step.rarity()))
        : wording.say("told", step.words(), figure);
  }
}

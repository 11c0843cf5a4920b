package org.monarca.linkage.draw;

import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

/**
 * One bar of a waterfall, in bits.
 *
 * @param begin where the evidence stood before
 * @param bits what the level adds
 * @param rarity what the rarity of the value adds besides
 * @param figure what both come to, rounded so that the figures of all bars add up to the last one
 */
record Step(Kind kind, String words, double begin, double bits, double rarity, double figure) {

  enum Kind {
    PRIOR,
    ELEMENT,
    TOTAL
  }

  /** Nothing is drawn beyond. */
  private static final double MOST = 999;

  private static final double LEAST_SHOWN = 0.05;

  double end() {
    return begin + bits + rarity;
  }

  boolean hasRarity() {
    return Math.abs(rarity) >= LEAST_SHOWN;
  }

  /** The prior, each element that said something, and the total. */
  static List<Step> of(Evidence evidence, Wording wording) {
    var steps = new ArrayList<Step>();
    double prior = finite(evidence.prior());
    steps.add(new Step(Kind.PRIOR, wording.say("prior"), 0, prior, 0, tenths(prior)));
    double sum = prior;
    for (var element : evidence.elements()) {
      double bits = finite(element.bits());
      double rarity = finite(element.rarity());
      double after = sum + bits + rarity;
      double figure = tenths(tenths(after) - tenths(sum));
      if (saysSomething(element, figure)) {
        steps.add(new Step(Kind.ELEMENT, words(element, wording), sum, bits, rarity, figure));
      }
      sum = after;
    }
    steps.add(
        new Step(
            Kind.TOTAL,
            wording.say("total", wording.percent(evidence.probability())),
            0,
            sum,
            0,
            tenths(sum)));
    return steps;
  }

  /** Kin may take something back although too little for a sentence. */
  private static boolean saysSomething(ElementEvidence element, double figure) {
    return element.level() != Level.MISSING || figure != 0;
  }

  private static String words(ElementEvidence element, Wording wording) {
    if (element.level() == Level.MISSING) {
      return wording.say("kin");
    }
    var level = element.inWords(wording.locale());
    return element.isOfColumn() ? Wording.name(element.element()) + ": " + level : level;
  }

  private static double tenths(double bits) {
    return Math.rint(bits * 10) / 10 + 0.0;
  }

  private static double finite(double bits) {
    return Double.isNaN(bits) ? 0 : Math.clamp(bits, -MOST, MOST);
  }
}

package org.monarca.exchange.identity.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Linker;
import org.monarca.linkage.ThresholdBasis;
import org.monarca.linkage.ThresholdBasis.Bound;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.measure.PrecisionCurve;
import org.monarca.linkage.measure.PrecisionCurve.Cut;

/**
 * Thresholds by what people decided in reviews, where that suffices. Reviews are of what was not
 * linked without a person, and of nothing below the threshold of asking. So they can tell that
 * linking may begin lower, not that it should begin higher; and that asking may begin higher, not
 * that it should begin lower. Whatever they cannot tell stays as it was.
 */
final class ReviewedThresholds {

  /** Of what would be linked without a person by the lower threshold, so much is right. */
  static final double PRECISION = 0.999;

  /** Of what people found to be one child, so much is asked about by the higher threshold. */
  static final double RECALL = 0.99;

  private static final double TENTHS = 10;

  private final LinkageModel model;
  private final List<Reviewed> reviewed;

  private ReviewedThresholds(LinkageModel model, List<Reviewed> reviewed) {
    this.model = model;
    this.reviewed = reviewed;
  }

  /**
   * A pair that people decided.
   *
   * @param clear whether nothing but its weight kept it from being linked
   */
  private record Reviewed(double weight, boolean areOne, boolean clear) {}

  /** The model with thresholds that people's decisions support, or as it is. */
  static LinkageModel of(LinkageModel model, List<Decided> decided) {
    var linker = new Linker(model);
    var reviewed = new ArrayList<Reviewed>();
    for (var pair : decided) {
      var other = new Candidate(0, "", pair.b(), false);
      var resemblance = linker.alone(pair.a(), List.of(other)).getFirst();
      reviewed.add(
          new Reviewed(
              resemblance.evidence().weight(), pair.areOne(), resemblance.isTellingByWeight()));
    }
    return new ReviewedThresholds(model, reviewed).chosen();
  }

  private LinkageModel chosen() {
    var kept = model.thresholds();
    var link = link();
    var review = review();
    if (link.isEmpty() && review.isEmpty()) {
      return model;
    }
    var thresholds =
        new Thresholds(
            link.map(Cut::weight).orElse(kept.link()),
            review.map(Cut::weight).orElse(kept.review()),
            kept.margin(),
            kept.floor());
    var source =
        String.format(Locale.ROOT, "%,d pairs that people decided in reviews", reviewed.size());
    return model.with(
        thresholds,
        new ThresholdBasis(
            source,
            link.map(cut -> new Bound(PRECISION, cut.found(), cut.right(), cut.precision().low())),
            review.map(cut -> new Bound(RECALL, same().length, cut.right(), cut.recall().low()))));
  }

  /**
   * Lower than now, and not below even odds, which also keeps it above that of asking. Judged by
   * the pairs that would be linked anew and by no surer ones, which were asked about for another
   * reason and say nothing of these.
   */
  private Optional<Cut> link() {
    double least = Math.max(0, model.thresholds().review());
    double now = model.thresholds().link();
    var curve = PrecisionCurve.of(clear(true, least, now), clear(false, least, now), same().length);
    var lowest = curve.lowestReaching(PRECISION);
    if (lowest.isEmpty()) {
      return lowest;
    }
    for (double tenths = Math.floor(lowest.get().weight() * TENTHS);
        tenths / TENTHS < now;
        tenths++) {
      var cut = curve.at(tenths / TENTHS);
      if (cut.precision().low() >= PRECISION) {
        return Optional.of(cut);
      }
    }
    return Optional.empty();
  }

  /** Higher than now, and not above even odds. */
  private Optional<Cut> review() {
    var curve = PrecisionCurve.of(Arrays.stream(same()), DoubleStream.of(), same().length);
    double now = model.thresholds().review();
    for (double tenths = Math.min(0, model.thresholds().link() * TENTHS);
        tenths / TENTHS > now;
        tenths--) {
      var cut = curve.at(tenths / TENTHS);
      if (same().length > 0 && cut.recall().low() >= RECALL) {
        return Optional.of(cut);
      }
    }
    return Optional.empty();
  }

  private DoubleStream clear(boolean areOne, double least, double below) {
    return reviewed.stream()
        .filter(pair -> pair.clear && pair.areOne == areOne)
        .filter(pair -> pair.weight >= least && pair.weight < below)
        .mapToDouble(Reviewed::weight);
  }

  private double[] same() {
    return reviewed.stream().filter(Reviewed::areOne).mapToDouble(Reviewed::weight).toArray();
  }
}

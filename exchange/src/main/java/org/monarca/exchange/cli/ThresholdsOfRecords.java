package org.monarca.exchange.cli;

import java.util.Locale;
import java.util.Optional;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.ThresholdBasis;
import org.monarca.linkage.ThresholdBasis.Bound;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.measure.ThresholdChoice;
import org.monarca.linkage.measure.ThresholdChoice.Chosen;
import org.monarca.linkage.measure.ThresholdChoice.NotFound;
import org.monarca.linkage.measure.ThresholdChoice.NotPrecise;
import org.monarca.linkage.measure.Trial.Outcome;

/**
 * Chooses a model's thresholds by labelled records.
 *
 * @param precision that the lower bound of what is linked without a person reaches
 * @param recall that the lower bound of what is linked or asked about reaches
 */
record ThresholdsOfRecords(double precision, double recall) {

  /**
   * A model with its new thresholds, and what they come to.
   *
   * @param said in sentences
   */
  record Told(LinkageModel model, String said) {}

  /**
   * Chooses.
   *
   * @param model that is to decide
   * @param here the same model for as many records as there are: precision is counted by it, for
   *     among them are no more strangers
   */
  Told choose(LinkageModel model, LinkageModel here, LabelledRecords records) {
    var links = records.tried(here);
    var finds = model.equals(here) ? links : records.tried(model);
    return switch (ThresholdChoice.of(links, finds, precision, recall)) {
      case Chosen chosen ->
          new Told(
              model.with(chosen.thresholds(), basis(chosen, records)),
              said(chosen.thresholds(), chosen.links(), chosen.finds())
                  + "\nBefore: "
                  + said(
                      model.thresholds(),
                      links.at(model.thresholds()),
                      finds.at(model.thresholds())));
      case NotPrecise refused -> throw notPrecise(refused, records);
      case NotFound refused -> throw notFound(refused, records);
    };
  }

  private ThresholdBasis basis(Chosen chosen, LabelledRecords records) {
    return new ThresholdBasis(
        String.format(
            Locale.ROOT,
            "%,d records of which it is known whose they are",
            records.profiles().size()),
        Optional.of(
            new Bound(
                precision,
                chosen.links().linked(),
                chosen.links().right(),
                chosen.links().precision().low())),
        Optional.of(
            new Bound(
                recall,
                chosen.finds().known(),
                chosen.finds().found(),
                chosen.finds().recall().low())));
  }

  private static String said(Thresholds by, Outcome links, Outcome finds) {
    return String.format(
        Locale.ROOT,
        "linked without a person from %s bits: %,d records, %,d of them wrongly, precision at least %.5f; asked about from %s bits: %,d of %,d records come to their child, at least %.5f; a person is asked about %,d of %,d records",
        by.link(),
        links.linked(),
        links.linked() - links.right(),
        links.precision().low(),
        by.review(),
        finds.found(),
        finds.known(),
        finds.recall().low(),
        finds.asked(),
        finds.records());
  }

  private CommandFailure notPrecise(NotPrecise refused, LabelledRecords records) {
    return new CommandFailure(
        Exit.WRONG_USE,
        String.format(
            Locale.ROOT,
            "%s cannot support a precision of %s: from no weight on is it sure. Of %,d records linked at even odds %,d are wrong, and it takes %,d without a wrong one; give more labelled records, or a lower --precision",
            records.truth(),
            precision,
            refused.most().linked(),
            refused.most().linked() - refused.most().right(),
            refused.needed()));
  }

  private CommandFailure notFound(NotFound refused, LabelledRecords records) {
    return new CommandFailure(
        Exit.WRONG_USE,
        String.format(
            Locale.ROOT,
            "%s cannot support a recall of %s: even where a person is asked from the floor on, %,d of %,d records come to their child, which is at least %.5f; give more labelled records, or a lower --recall",
            records.truth(),
            recall,
            refused.most().found(),
            refused.most().known(),
            refused.most().recall().low()));
  }
}

package org.monarca.linkage.measure;

import java.util.Optional;
import org.monarca.linkage.Thresholds;
import org.monarca.linkage.measure.ThresholdChoice.Chosen;
import org.monarca.linkage.measure.ThresholdChoice.NotFound;
import org.monarca.linkage.measure.ThresholdChoice.NotPrecise;

/** Tries one tenth of a bit after the other. */
record ThresholdSearch(Trial links, Trial finds, double precision, double recall) {

  private static final double TENTHS = 10;

  /** From even odds downwards, until enough is found. */
  ThresholdChoice choose() {
    int lowest = (int) Math.min(0, Math.ceil(links.start().floor() * TENTHS));
    for (int review = 0; review > lowest; review--) {
      var chosen = from(review);
      if (chosen.isEmpty()) {
        return notPrecise(review);
      }
      if (suffices(chosen.get())) {
        return chosen.get();
      }
    }
    return from(lowest)
        .<ThresholdChoice>map(last -> suffices(last) ? last : new NotFound(last.finds()))
        .orElseGet(() -> notPrecise(lowest));
  }

  private boolean suffices(Chosen chosen) {
    return chosen.finds().recall().low() >= recall;
  }

  private ThresholdChoice notPrecise(int review) {
    return new NotPrecise(links.at(thresholds(0, review)), needed());
  }

  /** With the lowest threshold of linking that is precise enough. */
  private Optional<Chosen> from(int review) {
    double highest = links.highest() * TENTHS;
    for (int link = 0; link <= highest; link++) {
      var outcome = links.at(thresholds(link, review));
      if (outcome.precision().low() >= precision) {
        var chosen = thresholds(link, review);
        return Optional.of(new Chosen(chosen, outcome, finds.at(chosen)));
      }
    }
    return Optional.empty();
  }

  private Thresholds thresholds(int link, int review) {
    var start = links.start();
    return new Thresholds(
        link / TENTHS, review / TENTHS, start.margin(), Math.min(start.floor(), review / TENTHS));
  }

  /** How many links it takes without a wrong one. */
  private long needed() {
    long enough = 1;
    while (Share.of(enough, enough).low() < precision) {
      enough *= 2;
    }
    long few = enough / 2;
    while (enough - few > 1) {
      long middle = (few + enough) / 2;
      if (Share.of(middle, middle).low() < precision) {
        few = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }
}

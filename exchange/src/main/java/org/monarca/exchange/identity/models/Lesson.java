package org.monarca.exchange.identity.models;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.weigh.Profile;

/**
 * What a model is learned from.
 *
 * @param all records there are
 * @param profiles of those drawn
 * @param active whose thresholds stay
 */
record Lesson(
    int all, List<Profile> profiles, List<Decided> decided, long seed, LinkageModel active) {

  /** In words, as the model's file says it. */
  String source(LocalDate day) {
    return profiles.size() == all
        ? String.format(Locale.ROOT, "all %,d records of this exchange on %s", all, day)
        : String.format(
            Locale.ROOT,
            "%,d records drawn from the %,d of this exchange on %s",
            profiles.size(),
            all,
            day);
  }

  /** Half of the machine: children are linked meanwhile. */
  int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }
}

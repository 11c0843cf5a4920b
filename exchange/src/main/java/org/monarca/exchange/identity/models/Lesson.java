package org.monarca.exchange.identity.models;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.Linker;
import org.monarca.linkage.learn.Decided;
import org.monarca.linkage.weigh.Profile;

/**
 * What a model is learned from.
 *
 * @param all records there are
 * @param profiles of those drawn
 * @param reviewed pairs that people have decided in reviews
 * @param decided pairs that they keep together or apart, whether they were asked or not
 * @param active whose thresholds stay
 */
record Lesson(
    int all,
    List<Profile> profiles,
    List<Decided> reviewed,
    List<Decided> decided,
    long seed,
    LinkageModel active) {

  /**
   * Those of the pairs decided that resemble each other enough for a question. Of others people
   * knew better by something that the records do not say: strangers agree just so.
   */
  List<Decided> telling() {
    var linker = new Linker(active);
    return decided.stream().filter(pair -> linker.isWorthReview(pair.a(), pair.b())).toList();
  }

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

package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overview of linkage.
 *
 * @param active absent before the first start is through
 * @param learning the last one; absent when none was ever asked for
 * @param aside proposals that the Department did not want
 * @param mayAct whether the reader may have a model learned, tried, applied and set aside
 * @param notice key of what came of the reader's last act; absent when there was none
 * @param least records that a model can be learned from, in words
 */
record LinkagePage(
    @Nullable ModelLine active,
    List<ModelLine> proposed,
    List<ModelLine> retired,
    List<ModelLine> aside,
    @Nullable LearningLine learning,
    List<RunLine> runs,
    boolean mayAct,
    @Nullable String notice,
    String least) {

  public boolean isUnderWay() {
    return learning != null && learning.isUnderWay();
  }

  /** Whether something goes on that the page should look at again. */
  public boolean isRunning() {
    return isUnderWay() || runs.stream().anyMatch(RunLine::isRunning);
  }

  /**
   * A model of the registry.
   *
   * @param records it was learned from
   * @param source the same in the words of its file
   * @param reason for which it was applied; absent where none was given
   * @param setAside the last time that it was, and by whom; absent where it never was
   * @param asideReason for which it was set aside
   */
  record ModelLine(
      String version,
      String status,
      String origin,
      String entered,
      String records,
      String source,
      String applied,
      @Nullable String reason,
      @Nullable String setAside,
      @Nullable String asideReason) {}

  /** A learning; its model is absent unless it is done. */
  record LearningLine(String status, String asked, String finished, @Nullable String model) {

    public boolean isUnderWay() {
      return status.equals("waiting") || status.equals("running");
    }
  }

  /**
   * A shadow run.
   *
   * @param counts of the kinds of changes, in their order
   */
  record RunLine(
      String model,
      String against,
      String status,
      String asked,
      String finished,
      String progress,
      long compared,
      long total,
      List<String> counts) {

    public boolean isRunning() {
      return status.equals("running");
    }
  }
}

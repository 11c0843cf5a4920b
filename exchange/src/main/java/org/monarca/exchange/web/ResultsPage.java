package org.monarca.exchange.web;

import java.util.List;

/**
 * The children who may fit.
 *
 * @param searched what was searched, in words
 * @param full whether more might fit than are shown
 */
record ResultsPage(String searched, List<HitLine> hits, boolean full) {

  /**
   * A child who may fit, with the reasons.
   *
   * @param number the exchange ID grouped for people
   * @param strong whether the likelihood deserves weight
   */
  record HitLine(
      String exchangeId,
      String number,
      String name,
      String born,
      String states,
      String likelihood,
      boolean strong,
      List<String> reasons) {}
}

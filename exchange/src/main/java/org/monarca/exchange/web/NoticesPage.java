package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person is told, and of what they were told lately.
 *
 * @param address where mail goes
 * @param failing {@code once} or {@code closed} where mail comes back, else null
 * @param done what was just done, {@code saved} or {@code again}, else null
 * @param overseer whether the reader looks after other people's addresses
 */
record NoticesPage(
    String address,
    String delivery,
    String language,
    @Nullable String failing,
    @Nullable String done,
    boolean overseer,
    List<NoticeLine> lines,
    Problems problems) {

  /**
   * One notice.
   *
   * @param kind its code, which the catalogue has words for
   */
  record NoticeLine(String kind, String written, String outcome) {}
}

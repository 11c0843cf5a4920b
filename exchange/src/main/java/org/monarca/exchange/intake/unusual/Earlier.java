package org.monarca.exchange.intake.unusual;

import java.util.Map;

/**
 * What an earlier submission told.
 *
 * @param doubted figures of it that were unusual and of which nobody said that they are so, each
 *     with what was usual then: unanswered, nothing becomes usual
 */
record Earlier(Figures figures, Map<Figure, Long> doubted) {

  long of(Figure figure) {
    return doubted.getOrDefault(figure, figures.of(figure));
  }

  /** As a part of what it is of. */
  double share(Figure figure) {
    long whole = figures.whole(figure.of());
    return whole == 0 ? 0 : (double) of(figure) / whole;
  }
}

package org.monarca.exchange.identity.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How well linkage does.
 *
 * @param model version of the active model, by which what lies below review was weighed
 * @param states by postal code
 * @param groups of the sample; none is left out
 * @param sampled records that the groups were told of
 * @param weighed records of whom it was asked what lies just below review
 */
public record QualityReport(
    Instant asOf,
    String model,
    Line nation,
    Map<String, Line> states,
    Map<NameGroup, Figures> groups,
    List<Gap> gaps,
    long sampled,
    long weighed) {

  /** One State, or all. */
  public record Line(Figures figures, Backlog backlog) {

    static final Line NONE = new Line(Figures.NONE, Backlog.NONE);

    Line plus(Line other) {
      return new Line(figures.plus(other.figures), backlog.plus(other.backlog));
    }
  }

  /** Whether the groups were told of a part of the records. */
  public boolean isSampled() {
    return sampled < nation.figures().records();
  }
}

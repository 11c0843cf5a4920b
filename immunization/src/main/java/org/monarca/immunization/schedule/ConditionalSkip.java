package org.monarca.immunization.schedule;

import java.util.List;

/** When a dose of a series is not needed (CDSi 6.2). */
public record ConditionalSkip(Context context, Logic logic, List<SkipSet> sets) {

  /** For what a skip is asked. */
  public enum Context {
    EVALUATION,
    FORECAST,
    BOTH;

    /** Whether a skip of this context is asked in another. */
    public boolean covers(Context asked) {
      return this == BOTH || this == asked;
    }
  }

  /** Conditions that belong together. */
  public record SkipSet(Logic logic, List<SkipCondition> conditions) {}
}

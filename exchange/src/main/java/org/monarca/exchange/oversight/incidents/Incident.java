package org.monarca.exchange.oversight.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That there is an incident, and how its clocks stand; nothing of what it is about.
 *
 * @param state whose officers see to it
 * @param closed absent while it is seen to
 */
public record Incident(
    long id,
    String state,
    Instant opened,
    Instant discovered,
    @Nullable Instant closed,
    List<Clock> clocks) {

  public Incident {
    clocks = List.copyOf(clocks);
  }

  /** Whether something should have been done by now and is not. */
  public boolean isOverdue(Instant now) {
    return closed == null && clocks.stream().anyMatch(clock -> clock.isOverdue(now));
  }

  /**
   * Something that is due.
   *
   * @param met absent until it is done
   */
  public record Clock(String code, Instant due, @Nullable Instant met) {

    /** Whether its time is over and it is not done. */
    public boolean isOverdue(Instant now) {
      return met == null && !now.isBefore(due);
    }
  }
}

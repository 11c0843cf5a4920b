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

  /** What stands in the way of closing it: neither done, nor said to be not needed. */
  public List<Clock> running() {
    return clocks.stream()
        .filter(clock -> clock.isRunning() && !clock.code().equals(ClockTerm.CONCLUSION))
        .toList();
  }

  /**
   * Something that is due.
   *
   * @param met absent until it is done
   * @param waived since when it is not needed; absent where nobody said so
   */
  public record Clock(String code, Instant due, @Nullable Instant met, @Nullable Instant waived) {

    /** Whether it is neither done nor said to be not needed. */
    public boolean isRunning() {
      return met == null && waived == null;
    }

    /** Whether its time is over and it is not done. */
    public boolean isOverdue(Instant now) {
      return isRunning() && !now.isBefore(due);
    }
  }
}

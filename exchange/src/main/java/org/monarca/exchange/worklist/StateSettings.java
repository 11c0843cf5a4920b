package org.monarca.exchange.worklist;

import java.util.EnumMap;
import java.util.Map;

/**
 * How a State works through its tasks. The State's own office always takes part: somebody of the
 * State answers for each of its tasks.
 *
 * @param districts whether tasks go to districts first
 * @param regions whether they go to regions, before or after districts
 * @param districtDays working days after which a task goes up from a district
 * @param regionDays likewise from a region
 * @param stateDays likewise from the State, to the Department
 * @param dueDays working days within which a task of a kind is due
 * @param version 0 where the State has set nothing
 */
public record StateSettings(
    String state,
    boolean districts,
    boolean regions,
    int districtDays,
    int regionDays,
    int stateDays,
    Map<TaskKind, Integer> dueDays,
    long version) {

  /** The fewest working days that may be set. */
  public static final int FEWEST_DAYS = 1;

  /** The most: about a quarter of a year. */
  public static final int MOST_DAYS = 60;

  private static final int USUAL_BELOW = 5;
  private static final int USUAL_STATE = 10;

  public StateSettings {
    dueDays = Map.copyOf(dueDays);
  }

  /** Those of a State that has set nothing: its own office alone. */
  public static StateSettings usual(String state) {
    var due = new EnumMap<TaskKind, Integer>(TaskKind.class);
    for (var kind : TaskKind.values()) {
      due.put(kind, kind.usualDays());
    }
    return new StateSettings(state, false, false, USUAL_BELOW, USUAL_BELOW, USUAL_STATE, due, 0);
  }

  /** Working days within which a task of that kind is due. */
  public int dueWithin(TaskKind kind) {
    return dueDays.getOrDefault(kind, kind.usualDays());
  }

  /** Working days after which a task goes up from that level; the top is never left. */
  int daysAt(Level level) {
    return switch (level) {
      case DISTRICT -> districtDays;
      case REGION -> regionDays;
      case STATE -> stateDays;
      case NATION -> throw new IllegalArgumentException("nothing is above the Department");
    };
  }

  boolean isWithinBounds() {
    return isDays(districtDays)
        && isDays(regionDays)
        && isDays(stateDays)
        && dueDays.values().stream().allMatch(StateSettings::isDays);
  }

  private static boolean isDays(int days) {
    return days >= FEWEST_DAYS && days <= MOST_DAYS;
  }
}

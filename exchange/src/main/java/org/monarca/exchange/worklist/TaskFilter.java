package org.monarca.exchange.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of somebody's scope are asked for.
 *
 * @param kind absent for all
 * @param level absent for all
 * @param over those that are done or expired, in place of those still to do
 */
public record TaskFilter(
    @Nullable TaskKind kind, @Nullable Level level, Whose whose, boolean over) {

  /** Everything that is still to do. */
  public static final TaskFilter ALL = new TaskFilter(null, null, Whose.ALL, false);

  /** Whether a task is in the list that somebody narrows so. */
  boolean fits(Task task, String reader) {
    boolean isTheirs =
        switch (whose) {
          case ALL -> true;
          case MINE -> task.isOf(reader);
          case UNCLAIMED -> task.status() == TaskStatus.OPEN;
        };
    return isTheirs
        && task.status().isOver() == over
        && (kind == null || task.kind() == kind)
        && (level == null || task.level() == level);
  }

  /** Who has it. */
  public enum Whose {
    ALL,
    MINE,
    UNCLAIMED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Whose> of(String code) {
      return Arrays.stream(values()).filter(whose -> whose.code().equals(code)).findFirst();
    }
  }
}

package org.monarca.exchange.worklist;

import java.util.List;

/** How many tasks somebody's scope has that are still to do. */
public record TaskCounts(List<Cell> cells) {

  /** So many tasks are alike in this. */
  public record Cell(TaskKind kind, Level level, Urgency urgency, Having having, long count) {}

  /** Who has a task, seen by the reader. */
  public enum Having {
    MINE,
    NOBODY,
    OTHERS
  }

  /** How many fit. */
  public long of(TaskFilter filter) {
    return cells.stream().filter(cell -> fits(cell, filter)).mapToLong(Cell::count).sum();
  }

  /** How many of those that fit are so urgent. */
  public long of(TaskFilter filter, Urgency urgency) {
    return cells.stream()
        .filter(cell -> cell.urgency() == urgency && fits(cell, filter))
        .mapToLong(Cell::count)
        .sum();
  }

  private static boolean fits(Cell cell, TaskFilter filter) {
    return (filter.kind() == null || filter.kind() == cell.kind())
        && (filter.level() == null || filter.level() == cell.level())
        && switch (filter.whose()) {
          case ALL -> true;
          case MINE -> cell.having() == Having.MINE;
          case UNCLAIMED -> cell.having() == Having.NOBODY;
        };
  }
}

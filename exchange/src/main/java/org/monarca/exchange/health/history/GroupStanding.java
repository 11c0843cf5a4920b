package org.monarca.exchange.health.history;

import org.jspecify.annotations.Nullable;
import org.monarca.immunization.GroupForecast;

/**
 * A vaccine group and what is due of it.
 *
 * @param group as CDC names it
 * @param doses how many were given as they should be, needed or not
 * @param due absent where nothing is
 * @param otherwise how it would stand, and what would be due, were each dose that may be told twice
 *     a dose of its own; absent where that is the same
 */
public record GroupStanding(
    String group,
    Standing standing,
    int doses,
    GroupForecast.@Nullable Due due,
    @Nullable Otherwise otherwise) {

  /**
   * Another standing, another dose, or other days.
   *
   * @param due absent where nothing would be
   */
  public record Otherwise(Standing standing, GroupForecast.@Nullable Due due) {}
}

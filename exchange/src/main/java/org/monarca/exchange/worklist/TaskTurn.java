package org.monarca.exchange.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Where a task stands in somebody's list of what is to do.
 *
 * @param place 1 for the first; absent far down the list, and where it is not in it
 * @param of how many there are
 * @param next the next that this person can do, from the beginning again after the last; absent
 *     where there is none
 */
public record TaskTurn(@Nullable Long place, long of, @Nullable Long next) {}

package org.monarca.exchange.worklist;

import org.jspecify.annotations.Nullable;

/**
 * Where a task stands in somebody's list of what is to do.
 *
 * @param place 1 for the first
 * @param of how many there are
 * @param next the next that this person can do; absent where none is near
 */
public record TaskTurn(long place, long of, @Nullable Long next) {}

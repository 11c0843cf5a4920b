package org.monarca.exchange.identity.stored;

import org.jspecify.annotations.Nullable;

/**
 * A doubt about a record that nobody has decided.
 *
 * @param id absent where it is not written yet
 * @param turn in which it was opened
 * @param other the child it may be, by a number that was alive then
 * @param weight bits; absent where that child had no record left
 */
public record OpenNearMatch(
    @Nullable Long id,
    long turn,
    long other,
    String reason,
    @Nullable Float weight,
    @Nullable String evidence) {}

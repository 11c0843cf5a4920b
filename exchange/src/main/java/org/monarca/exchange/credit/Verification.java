package org.monarca.exchange.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a transcript to whoever holds its code: nothing that stands in it.
 *
 * @param state whose office issued it; absent where that is not told
 * @param replaced whether one with other contents was issued since for the same student
 * @param sumAgrees whether the sum of credits that was typed is the one that was issued; absent
 *     where none was typed
 */
public record Verification(
    Instant issued, @Nullable String state, boolean replaced, @Nullable Boolean sumAgrees) {}

package org.monarca.exchange.credit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a transcript to whoever holds its code: nothing that stands in it.
 *
 * @param state whose office issued it; absent where that is not told
 * @param current whether the records it is made of are still one student's, and no later one says
 *     anything else; absent where that is not told
 * @param sumAgrees whether the sum of credits that was typed is the one that was issued; absent
 *     where none was typed
 * @param fileAgrees whether the file with the fingerprint that was given is the one that was
 *     issued, to the byte; absent where none was given
 */
public record Verification(
    Instant issued,
    @Nullable String state,
    @Nullable Boolean current,
    @Nullable Boolean sumAgrees,
    @Nullable Boolean fileAgrees) {}

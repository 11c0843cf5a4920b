package org.monarca.exchange.access.tokens;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token that is alive, without the token.
 *
 * @param name as its person calls it
 * @param used when it was last used, to the minute; absent where it was not yet
 */
public record PersonalToken(
    long id, String name, Instant made, Instant ends, @Nullable Instant used) {}

package org.monarca.exchange.audit.trail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;

/**
 * How often somebody was shown a child on one day, for one purpose, in one way.
 *
 * @param grant number of the grant in which a person acted; absent where none was written
 * @param purpose code; absent where nobody had to say one
 * @param first of that day
 * @param last of that day
 */
public record Showing(
    Actor.Kind kind,
    String actor,
    String role,
    @Nullable String state,
    @Nullable Long grant,
    @Nullable String purpose,
    Way way,
    Instant first,
    Instant last,
    int count) {}

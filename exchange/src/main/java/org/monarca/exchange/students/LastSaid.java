package org.monarca.exchange.students;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a State's record stands.
 *
 * @param living whether it is not withdrawn
 * @param moment the latest at which something was said of it, as the State dates it
 */
public record LastSaid(boolean living, @Nullable Instant moment) {}

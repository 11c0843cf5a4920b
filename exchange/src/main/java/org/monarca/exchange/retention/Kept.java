package org.monarca.exchange.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule, and how far the exchange has come with it.
 *
 * @param looked when it was last looked at; absent before the first time
 * @param count how many were disposed of
 * @param last when the last of them was
 */
public record Kept(Rule rule, @Nullable Instant looked, long count, @Nullable Instant last) {}

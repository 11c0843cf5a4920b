package org.monarca.exchange.pulls;

import org.jspecify.annotations.Nullable;

/**
 * How something is fetched and read.
 *
 * @param mapping name of one of the State's, by which tables are read; null where what comes says
 *     itself how
 */
public record Terms(SignIn signIn, Rhythm rhythm, @Nullable String mapping) {}

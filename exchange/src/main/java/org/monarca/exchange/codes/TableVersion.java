package org.monarca.exchange.codes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a State's table.
 *
 * @param entries how many values it translates
 * @param madeBy account
 * @param again the earlier version that was taken again; null for a table of its own
 */
public record TableVersion(
    int number, int entries, Instant made, String madeBy, @Nullable Integer again) {}

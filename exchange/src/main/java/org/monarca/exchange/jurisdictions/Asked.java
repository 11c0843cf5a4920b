package org.monarca.exchange.jurisdictions;

import org.jspecify.annotations.Nullable;

/**
 * Which districts of a State are asked for, by name.
 *
 * @param region only those of this region
 * @param named only those whose name, city or id holds this text; blank for all
 * @param from how many are passed over
 * @param most how many at most
 */
public record Asked(String state, @Nullable Long region, String named, long from, int most) {}

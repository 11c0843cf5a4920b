package org.monarca.exchange.identity;

import org.monarca.linkage.weigh.Evidence;

/**
 * A child who resembles the one searched for.
 *
 * @param score 0 to 1
 * @param evidence of that record of the child that resembles most
 */
public record Resemblance(ExchangeId id, double score, Evidence evidence) {}

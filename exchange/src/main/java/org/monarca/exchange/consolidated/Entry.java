package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.util.Map;

/**
 * One child row as a State says it.
 *
 * @param values element to value, in catalogue order, what is not blank
 */
public record Entry(String state, String recordKey, Instant asOf, Map<String, String> values) {}

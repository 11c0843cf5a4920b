package org.monarca.linkage.proof;

/**
 * A record and an earlier one that resembles it enough for a question.
 *
 * @param weight in bits
 */
public record Pair(long record, long other, double weight) {}

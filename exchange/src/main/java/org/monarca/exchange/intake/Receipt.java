package org.monarca.exchange.intake;

/**
 * What became of the students of a submission. {@code accepted + rejected = received}; {@code
 * unchanged} is part of {@code accepted}.
 *
 * @param withdrawn children withdrawn by name, and those a full list left out
 * @param linked children with the outcome known
 * @param fresh children with the outcome new
 */
public record Receipt(
    long received,
    long accepted,
    long rejected,
    long unchanged,
    long withdrawn,
    long linked,
    long fresh,
    long review) {}

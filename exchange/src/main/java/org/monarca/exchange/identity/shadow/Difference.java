package org.monarca.exchange.identity.shadow;

/**
 * A record about which two models differ.
 *
 * @param source its number
 * @param own the number of the child to whom it belongs
 */
record Difference(long source, String state, String own, Change change, Side active, Side tried) {}

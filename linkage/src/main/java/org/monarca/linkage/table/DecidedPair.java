package org.monarca.linkage.table;

/**
 * Two records of a table, by their numbers, of which a person has decided whether they are one.
 * That binds, whatever the records say.
 */
public record DecidedPair(int first, int second, boolean areOne) {}

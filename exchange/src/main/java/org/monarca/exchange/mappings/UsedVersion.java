package org.monarca.exchange.mappings;

/** The version of a mapping by which a submission was read. */
public record UsedVersion(String name, int version) {}

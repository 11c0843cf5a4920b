package org.monarca.exchange.jurisdictions;

/** A region with how many districts it has. */
public record RegionLine(Region region, long districts) {}

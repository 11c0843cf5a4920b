package org.monarca.exchange.jurisdictions;

/**
 * How much a State's directory holds.
 *
 * @param withoutRegion districts that belong to no region
 * @param others operators that are no schools
 */
public record DirectoryCounts(
    long regions, long districts, long withoutRegion, long schools, long others) {}

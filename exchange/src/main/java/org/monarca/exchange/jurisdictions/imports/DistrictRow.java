package org.monarca.exchange.jurisdictions.imports;

import org.jspecify.annotations.Nullable;

/**
 * A district as a file has it.
 *
 * @param saysCity whether the file has that column
 * @param saysRegion whether the file has that column
 */
record DistrictRow(
    String leaId,
    String name,
    @Nullable String city,
    boolean saysCity,
    @Nullable Long region,
    boolean saysRegion) {}

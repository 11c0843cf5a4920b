package org.monarca.population.school;

import org.jspecify.annotations.Nullable;
import org.monarca.population.places.Town;

/**
 * A made-up school or project site.
 *
 * @param id twelve digits, the first seven of which are the district
 * @param zip five digits
 * @param phone ten digits, a fictitious 555 number
 */
public record School(
    String id,
    String name,
    String districtId,
    String districtName,
    Town town,
    String street,
    @Nullable String building,
    String zip,
    String phone) {}

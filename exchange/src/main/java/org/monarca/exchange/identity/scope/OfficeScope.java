package org.monarca.exchange.identity.scope;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a State in which somebody acts, and from when on its children are theirs: what lists
 * them keeps to it.
 *
 * @param state postal code
 * @param region number of the region; absent where it is not one of a region
 * @param district LEA id; absent where it is not one of a district
 * @param school id of NCES; absent where it is not one of a school
 * @param today in the State
 * @param since what ended on that day or before has been over too long
 */
public record OfficeScope(
    String state,
    @Nullable Long region,
    @Nullable String district,
    @Nullable String school,
    LocalDate today,
    LocalDate since) {}

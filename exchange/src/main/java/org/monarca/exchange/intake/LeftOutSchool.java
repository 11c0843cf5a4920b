package org.monarca.exchange.intake;

import org.jspecify.annotations.Nullable;

/**
 * How many children of a school a full list leaves out.
 *
 * @param school absent where no school was told
 * @param name as the State calls it
 */
public record LeftOutSchool(@Nullable String school, @Nullable String name, long children) {}

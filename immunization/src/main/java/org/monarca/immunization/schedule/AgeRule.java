package org.monarca.immunization.schedule;

import org.jspecify.annotations.Nullable;

/** At which age a dose is given. */
public record AgeRule(
    Validity validity,
    @Nullable Period absoluteMinimum,
    @Nullable Period minimum,
    @Nullable Period earliestRecommended,
    @Nullable Period latestRecommended,
    @Nullable Period maximum) {}

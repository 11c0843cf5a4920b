package org.monarca.immunization.evaluate;

import org.jspecify.annotations.Nullable;
import org.monarca.immunization.history.Administered;
import org.monarca.immunization.schedule.SeriesDose;

/**
 * A dose of a series that is done with.
 *
 * @param satisfiedBy null where it was skipped
 */
public record TargetDose(SeriesDose dose, @Nullable Administered satisfiedBy) {}

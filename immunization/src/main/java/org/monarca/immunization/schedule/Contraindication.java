package org.monarca.immunization.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An observation with which a vaccine is not given (CDSi 7.3).
 *
 * @param vaccines which of them; empty for every vaccine against the disease
 */
public record Contraindication(
    String observation,
    @Nullable Period begin,
    @Nullable Period end,
    List<SeriesVaccine> vaccines) {}

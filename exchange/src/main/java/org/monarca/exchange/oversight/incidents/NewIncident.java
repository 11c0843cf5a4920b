package org.monarca.exchange.oversight.incidents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An incident as somebody writes it down.
 *
 * @param happened absent where it is not known
 * @param week Monday of the unusual week that it is begun from
 */
public record NewIncident(
    Instant discovered,
    @Nullable Instant happened,
    FoundBy found,
    String what,
    @Nullable LocalDate week,
    Concerned concerned) {}

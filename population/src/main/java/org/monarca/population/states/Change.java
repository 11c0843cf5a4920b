package org.monarca.population.states;

import java.time.LocalDate;
import org.monarca.records.StudentRecord;

/**
 * What one State sends of one child on one night.
 *
 * @param night the night of the file
 * @param mended whether it stands in the night's second file, of records sent again after they were
 *     rejected
 */
public record Change(LocalDate night, boolean mended, StudentRecord record) {}

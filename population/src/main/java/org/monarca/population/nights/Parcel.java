package org.monarca.population.nights;

import java.time.LocalDate;
import org.monarca.records.StudentRecord;

/**
 * One record on its way into one file.
 *
 * @param night the night of the file
 * @param state postal code of the sender
 */
public record Parcel(LocalDate night, String state, Sort sort, StudentRecord record) {}

package org.monarca.immunization.schedule;

import java.time.LocalDate;

/** The months in which a vaccine is recommended, both days included. */
public record Season(LocalDate start, LocalDate end) {}

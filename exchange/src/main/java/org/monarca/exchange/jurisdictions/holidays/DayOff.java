package org.monarca.exchange.jurisdictions.holidays;

import java.time.LocalDate;

/** A single day on which a State's offices are closed, added by the State. */
public record DayOff(LocalDate day, String name) {}

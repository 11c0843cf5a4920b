package org.monarca.exchange.jurisdictions.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By what a State takes part.
 *
 * @param title what it is called
 * @param parties the offices that signed it
 * @param until the last day on which it holds; null where it ends only by being ended
 */
public record Agreement(
    String title, String parties, LocalDate signed, @Nullable LocalDate until) {}

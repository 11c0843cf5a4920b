package org.monarca.exchange.oversight.demands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A demand as somebody writes it down. */
public record NewDemand(
    LocalDate received,
    String office,
    @Nullable String person,
    @Nullable String reference,
    Basis basis,
    String asked) {}

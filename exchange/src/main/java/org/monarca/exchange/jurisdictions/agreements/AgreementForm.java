package org.monarca.exchange.jurisdictions.agreements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed of a State; blank and null for what is not there.
 *
 * @param seen how often something had been said of the State when the form was shown
 */
public record AgreementForm(
    long seen,
    String title,
    String parties,
    @Nullable LocalDate signed,
    @Nullable LocalDate until,
    @Nullable LocalDate starts) {}

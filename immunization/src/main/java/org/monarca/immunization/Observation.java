package org.monarca.immunization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient beside the doses: a disease, a risk, evidence of immunity.
 *
 * @param code of CDC's list of observations, of three digits
 * @param since the day from which intervals run; null where it is not known
 */
public record Observation(String code, @Nullable LocalDate since) {}

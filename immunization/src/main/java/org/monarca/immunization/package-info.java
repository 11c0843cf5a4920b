/**
 * Evaluates a history of immunizations and says what is due, by CDC's logic for Clinical Decision
 * Support for Immunization (CDSi, version 4.6) over CDC's supporting data.
 *
 * <p>Pure: it knows no service, no database and no clock; the day of the assessment is given. One
 * {@link org.monarca.immunization.Forecaster} may be used by many threads. Each room holds what a
 * chapter of the logic specification says: {@code schedule} the supporting data (3.3, 3.4), {@code
 * history} how doses become antigens (4.2), {@code evaluate} what a dose counts for (5, 6), {@code
 * forecast} what is due of a series (7), {@code select} which series is the patient's (8), {@code
 * group} what is said of a vaccine group (9).
 */
@NullMarked
package org.monarca.immunization;

import org.jspecify.annotations.NullMarked;

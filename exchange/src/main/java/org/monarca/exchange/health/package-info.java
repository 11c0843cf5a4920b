/**
 * Immunizations: which doses a child was given ({@code doses}), what each counts for and what is
 * due ({@code history}), and what a State asks for school entry ({@code entry}), which it confirms
 * and writes itself; medical alerts.
 *
 * <p>Invariants: a history is put together from the consolidated record when it is read, and no
 * table holds it; a dose counts once, whoever tells it; what is due follows from CDC's supporting
 * data alone; what of a State's requirements nobody has read in its official text is an example,
 * marked so, and says of no dose that it is missing; what somebody said of them is kept as versions
 * that are added and never changed. It advises; a nurse decides.
 */
@NullMarked
package org.monarca.exchange.health;

import org.jspecify.annotations.NullMarked;

/**
 * Which days offices are closed: the federal and State holidays of {@code holidays.csv}, what each
 * State says otherwise of them, and the single days off that it has added.
 *
 * <p>Invariants: a working day is no Saturday, no Sunday and no holiday of the State; every holiday
 * is computed from its rule, for any year; a holiday that a State keeps or does not keep against
 * the published list is the State's own word, audited.
 */
@NamedInterface("holidays")
@NullMarked
package org.monarca.exchange.jurisdictions.holidays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

/**
 * School years and their terms: a State's usual ones, and those of districts that keep their own.
 *
 * <p>Invariants: a school year is named by the calendar year in which it begins; a district has at
 * most one of its own for a year, and then the State's says nothing of it.
 */
@NamedInterface("calendars")
@NullMarked
package org.monarca.exchange.jurisdictions.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

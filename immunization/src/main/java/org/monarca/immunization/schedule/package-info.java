/**
 * CDC's supporting data for Clinical Decision Support for Immunization (CDSi), as records: antigens
 * and their series, doses, ages, intervals, vaccines, skips, conflicts, groups.
 *
 * <p>Invariants: a schedule is read whole or not at all; a key, a wording or a code that is not
 * known is refused with the file and the place, for it may be a rule; nothing of a schedule stands
 * in code.
 */
@NullMarked
package org.monarca.immunization.schedule;

import org.jspecify.annotations.NullMarked;

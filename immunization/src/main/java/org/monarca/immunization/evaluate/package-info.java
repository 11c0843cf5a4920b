/**
 * What each dose counts for in each series: which series concern a patient (CDSi 5), skips, wrong
 * vaccines, ages, intervals, conflicts of live vaccines, vaccines (CDSi 6).
 */
@NullMarked
package org.monarca.immunization.evaluate;

import org.jspecify.annotations.NullMarked;

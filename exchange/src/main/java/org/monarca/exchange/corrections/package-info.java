/**
 * What of a child's record is doubted, and that whoever sent it is asked to check it.
 *
 * <p>Invariants: a State is asked about an element once at a time, and only about what it says and
 * another contradicts; what is asked holds no value and no name, for these are read where they
 * stand; only the State that sent a value changes it, by a submission.
 */
@NullMarked
package org.monarca.exchange.corrections;

import org.jspecify.annotations.NullMarked;
